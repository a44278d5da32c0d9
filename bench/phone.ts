import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { pathOf, type Href } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { floorOf } from './floor.ts';
import { serveFloor } from './floor-server.ts';
import { restedSites } from './rested-sites.ts';
import { type Goal, inTurn, middle, most, type Result, resultOf } from './result.ts';

const PART = 'phone';
/** The slow phone of `docs/decisions/040-budgets.md`. */
export const PHONE = { latencyMs: 150, bytesPerSecond: 1_600_000 / 8, cpu: 4, width: 360, height: 640 };
const READING: Href[] = ['/', '/faq', '/compare', '/timeline'];
const FORMS: Href[] = ['/petition', '/contact'];
const ROUNDS = { least: 3, most: 4 };
const READING_GOALS = { mainThread: most(1.15), firstText: most(1.2) };
const FORM_GOALS = { usable: most(1.25) };
/** Milliseconds after the load, in which a page may still be busy with itself. */
const AFTERWARDS = 400;
/** A new body is first packed in haste, then as well as can be. */
const PACKING_MS = 3_000;

const NOTE =
  'phone: the floor page has the same words, links and fields, the same font and encoding, and 0.5 kB of CSS.';

export async function measure(): Promise<Result[]> {
  const { site } = (await restedSites()).sqlite;
  const floor = await serveFloor();
  const browser = await openBrowser();
  const origin = `http://localhost:${site.port}`;
  const results: Result[] = [];
  const pages = [...READING, ...FORMS];
  for (const locale of locales) for (const page of pages) await fetch(origin + pathOf(page, locale));
  await sleep(PACKING_MS);
  for (const locale of locales) {
    for (const page of pages) {
      results.push(...(await measurePage({ browser, origin, floor, page, locale, isForm: FORMS.includes(page) })));
    }
  }
  await browser.close();
  await floor.stop();
  return results;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // its sandbox refuses root
    ],
  });

type Asked = {
  browser: Browser;
  origin: string;
  floor: Awaited<ReturnType<typeof serveFloor>>;
  page: Href;
  locale: Locale;
  isForm: boolean;
};

async function measurePage({ browser, origin, floor, page, locale, isForm }: Asked): Promise<Result[]> {
  const path = pathOf(page, locale);
  const [own, plain] = await bothPages(browser, `${origin}${path}`);
  const floorUrl = floor.add(path, plain);
  const goals: { [name: string]: Goal } = isForm ? FORM_GOALS : READING_GOALS;
  const found = await inTurn(
    { ...ROUNDS, goals },
    () => openCold(browser, `${origin}${path}`),
    () => openCold(browser, floorUrl),
  );
  const line = (name: string, key: keyof typeof found) =>
    resultOf({ part: PART, name: `${path}, ${name}`, ...found[key], unit: 'ms', goal: goals[key], note: NOTE });
  const bytes = { ours: packed(withoutCss(own)), other: packed(withoutCss(plain)), unit: 'bytes' };
  const results = [
    resultOf({
      part: PART,
      name: `${path}, HTML without CSS`,
      ...bytes,
      goal: isForm ? undefined : most(1.15),
      note: NOTE,
    }),
  ];
  if (!isForm) return [...results, line('main thread', 'mainThread'), line('first text', 'firstText')];
  const ready = middle(await repeated(3, () => readyAfterTouch(browser, `${origin}${path}`)));
  return [
    ...results,
    line('usable', 'usable'),
    resultOf({
      part: PART,
      name: `${path}, with script after the first touch`,
      ours: ready.value,
      isNoisy: ready.isNoisy,
      unit: 'ms',
      goal: most(2_000, 'value'),
    }),
  ];
}

/** The page as it is sent, and its floor. */
async function bothPages(browser: Browser, url: string): Promise<[string, string]> {
  const tab = await browser.newPage({ javaScriptEnabled: true });
  await tab.goto(url);
  const { html } = await floorOf(tab);
  const own = await (await fetch(url)).text();
  await tab.close();
  return [own, html];
}

const withoutCss = (html: string) => html.replace(/<style\b[\s\S]*?<\/style>/g, '');
const packed = (text: string) => brotliCompressSync(text).length;

/** As a phone that was never here opens it. Milliseconds; of the main thread those it had a CPU, so that other programs do not count. */
export async function openCold(browser: Browser, url: string) {
  const { tab, close, metric } = await slowTab(browser);
  await tab.goto(url, { waitUntil: 'load' });
  await tab.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await sleep(AFTERWARDS);
  const mainThread = (await metric('TaskDuration')) * 1_000;
  const { firstText, parsed } = await tab.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return { firstText: first?.startTime ?? NaN, parsed: navigation?.domInteractive ?? NaN };
  });
  await close();
  return { mainThread, firstText, usable: Math.max(firstText, parsed) };
}

/** From the first touch of a field until script has the form. Milliseconds. */
async function readyAfterTouch(browser: Browser, url: string): Promise<number> {
  const { tab, close } = await slowTab(browser);
  await tab.goto(url, { waitUntil: 'load' });
  await sleep(AFTERWARDS);
  const took = await tab.evaluate(async () => {
    const form = document.querySelector('form[data-hydrate]')!;
    const startedAt = performance.now();
    form.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')!.focus();
    while (!Object.keys(form).some((key) => key.startsWith('__react'))) await new Promise((go) => setTimeout(go, 10));
    return performance.now() - startedAt;
  });
  await close();
  return took;
}

async function slowTab(
  browser: Browser,
): Promise<{ tab: Page; close: () => Promise<void>; metric: (name: string) => Promise<number> }> {
  const context = await browser.newContext({ viewport: { width: PHONE.width, height: PHONE.height } });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latencyMs,
    downloadThroughput: PHONE.bytesPerSecond,
    uploadThroughput: PHONE.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.cpu });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    tab,
    close: () => context.close(),
    async metric(name) {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find((each) => each.name === name)?.value ?? NaN;
    },
  };
}

async function repeated(times: number, once: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let i = 0; i < times; i++) values.push(await once());
  return values;
}
