import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { entriesWith } from '#e2e/many-questions.ts';
import { startWithContent } from '#e2e/own-content.ts';
import { floorOf } from './floor.ts';
import { serveFloor } from './floor-server.ts';
import { openBrowser, openCold } from './phone.ts';
import { inTurn, most, type Result, resultOf } from './result.ts';

const COUNTS = [15, 50, 200];
const PATH = '/es/preguntas';
const ROUNDS = { least: 3, most: 4 };
const NOTE = 'growth, questions: copies of the questions there are, held against their floor page on the slow phone.';

export async function growthOfQuestions(): Promise<Result[]> {
  const browser = await openBrowser();
  const results: Result[] = [];
  for (const count of COUNTS) results.push(...(await measureCount(browser, count)));
  await browser.close();
  return results;
}

async function measureCount(browser: Awaited<ReturnType<typeof openBrowser>>, count: number): Promise<Result[]> {
  const site = await startWithContent(entriesWith(count));
  const floor = await serveFloor();
  try {
    const url = site.url + PATH;
    const tab = await browser.newPage();
    await tab.goto(url);
    const plain = (await floorOf(tab)).html;
    await tab.close();
    await sleep(1_500);
    const own = await (await fetch(url)).text();
    const floorUrl = floor.add(PATH, plain);
    const isMost = count === COUNTS.at(-1); // the goals of docs/decisions/040-budgets.md are for 200
    const goal = isMost ? most(1.15) : undefined;
    const { mainThread } = await inTurn(
      { ...ROUNDS, goals: { mainThread: goal } },
      () => openCold(browser, url),
      () => openCold(browser, floorUrl),
    );
    const part = { part: 'growth', note: NOTE };
    const bytes = { ours: packed(own), other: packed(plain), unit: 'bytes' };
    return [
      resultOf({
        ...part,
        name: `${count} questions, HTML without CSS`,
        ...bytes,
        goal: isMost ? most(1.1) : undefined,
      }),
      resultOf({
        ...part,
        name: `${count} questions, main thread`,
        ...mainThread,
        unit: 'ms',
        goal,
      }),
    ];
  } finally {
    await floor.stop();
    await site.stop();
  }
}

const packed = (html: string) => brotliCompressSync(html.replace(/<style\b[\s\S]*?<\/style>/g, '')).length;
