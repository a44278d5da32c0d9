import { setTimeout as sleep } from 'node:timers/promises';
import { fetchRaw, pathsOfSitemap } from '#e2e/fetch-raw.ts';
import { percentile } from '#scripts/drill/numbers.ts';
import type { Site } from '#scripts/drill/site.ts';
import { forgetPeak, peakOf } from './cpu.ts';

const FILES = 50;
const PAGE = '/en';
/** A reader who looks for himself, beside: as often as that, in milliseconds, and for so long when nobody else asks. */
const PACE = { everyMs: 20, aloneMs: 2_000 };
const LINK =
  /(?:href|content)="(?:https?:\/\/[^/"]+)?((?:\/data\/|\/share\/)[^"?#]+(?:\.pdf|\.zip|\.png|\/sop130\.html))"/g;

type Times = { middle: number; late: number };
export type ManyFiles = { peak: number; seconds: number; alone: Times; meanwhile: Times };

/**
 * Fifty different files asked for at once of a server that was just started, while somebody reads pages.
 * @throws when a file is not answered with 200
 */
export async function askForMany({ port, pid }: Site): Promise<ManyFiles> {
  const base = `http://localhost:${port}`;
  const files = await listFiles(base);
  const until = performance.now() + PACE.aloneMs;
  const alone = await paceOf(base, () => performance.now() > until);
  forgetPeak(pid);
  const startedAt = performance.now();
  let isDone = false;
  const pace = paceOf(base, () => isDone);
  const answers = await Promise.all(files.map((file) => statusOf(base + file)));
  isDone = true;
  const seconds = (performance.now() - startedAt) / 1_000;
  const failed = answers.findIndex((status) => status !== 200);
  if (failed >= 0) throw new Error(`${files[failed]} was answered with ${answers[failed]}.`);
  return { peak: peakOf(pid), seconds, alone, meanwhile: await pace };
}

/** Of the whole answer, wherever it leads: an upright picture has an address without the hash of its words. */
async function statusOf(url: string): Promise<number> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  return answer.status;
}

/** What the pages of the tool kit offer in both languages, then the pictures of other pages, until there are fifty. */
async function listFiles(base: string): Promise<string[]> {
  const isToolkit = (path: string) => /\/(toolkit|herramientas)/.test(path);
  const pages = (await pathsOfSitemap(base)).toSorted((a, b) => Number(isToolkit(b)) - Number(isToolkit(a)));
  const files = new Set<string>();
  for (const page of pages) {
    const { body } = await fetchRaw(base + page, {});
    for (const [, file = ''] of body.toString().matchAll(LINK)) files.add(file);
    if (files.size >= FILES && !isToolkit(page)) break;
  }
  const kinds = ['.zip', '.html', '.pdf', '.png'];
  const kindOf = (file: string) => kinds.findIndex((kind) => file.endsWith(kind));
  return [...files].toSorted((a, b) => kindOf(a) - kindOf(b)).slice(0, FILES);
}

async function paceOf(base: string, isOver: () => boolean): Promise<Times> {
  const times: number[] = [];
  while (!isOver()) {
    const startedAt = performance.now();
    await fetchRaw(base + PAGE);
    times.push(performance.now() - startedAt);
    await sleep(PACE.everyMs);
  }
  return { middle: percentile(times, 0.5), late: percentile(times, 0.95) };
}
