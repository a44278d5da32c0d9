import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Folder, locales } from '#i18n/routing.ts';
import { pathsOfSitemap } from './fetch-raw.ts';
import { expect, type Page, test } from './fixtures.ts';
import { foreignWords } from './made-up-words.ts';
import { freePort } from './own-server.ts';
import { answerPages, folderOf } from './pages.ts';
import { addressIn, COPY, copyWithThirdLanguage, namesOfOthers, THIRD } from './third-language.ts';

// The site in one language more: what the list, its messages and its content do not say is found here, and what its long words break.
// Named to be among the first: it builds a whole site, and at the end one worker would wait for it alone.

const WIDTH = 320;
test.use({ javaScriptEnabled: false, viewport: { width: WIDTH, height: 640 } });

let url: string;
let stop = async () => {};

test.beforeAll(async () => {
  test.setTimeout(600_000); // builds
  copyWithThirdLanguage();
  const port = String(await freePort());
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/start.mjs'], {
    cwd: COPY,
    env: { ...process.env, PORT: port, HOSTNAME: '127.0.0.1', SITE_URL: '', DATABASE_URL: '', MAIL_FOLDER: '' },
  });
  const ended = once(child, 'exit');
  stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (written += String(chunk)));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => written.includes('Ready') && resolve());
    void ended.then(() => reject(new Error(`The site in a third language did not start:\n${written}`)));
  });
  url = `http://127.0.0.1:${port}`;
});
test.afterAll(() => stop());

test('one language more is one list, one file of messages, and content', async ({ page: tab, request }) => {
  test.setTimeout(600_000); // a hundred pages, on a machine that does much else
  const listed = (await pathsOfSitemap(url)).filter((path) => new RegExp(`^/${THIRD}(/|$)`).test(path));
  expect(listed.length).toBeGreaterThan(80);
  const unlisted = ['nothing', 'offline', 'failed'].map((name) => `/${THIRD}/${name}`);
  const answers = answerPages.map((page) => pathIn(folderOf(page)));
  for (const path of [...listed, ...unlisted, ...answers]) await visit(tab, path);
  await forms(tab);
  await switches(tab);
  await tab.setContent(await (await request.get(`${url}/data/${THIRD}/sop130.html`)).text()); // a download
  await look(tab, 'sop130.html');
  for (const file of [`/${THIRD}/feed.xml`, `/data/${THIRD}/toolkit/flyer.pdf`, `/data/${THIRD}/toolkit/kit.zip`])
    expect((await request.get(url + file)).status(), file).toBe(200);
  expect(Object.fromEntries(problems)).toEqual({});
});

/** Each language leads to each other; where none of them is asked for, all are offered. */
async function switches(tab: Page): Promise<void> {
  for (const [path, status] of [
    [pathIn('/faq'), 200],
    ['/en/faq', 200],
    ['/xx', 404],
  ] as const) {
    const answer = await tab.goto(url + path);
    expect(answer?.status()).toBe(status);
    const here = path.split('/')[1];
    for (const other of [...locales, THIRD].filter((each) => each !== here)) {
      const link = tab.locator(`:is(header, main) :is(a[hreflang=${other}], [lang=${other}] a)`).first();
      await expect(link).toHaveAttribute('href', new RegExp(`^/${other}(/|$)`));
      if (status === 200) await expect(tab.locator(`link[rel=alternate][hreflang=${other}]`)).toHaveCount(1);
    }
  }
}

async function visit(tab: Page, path: string): Promise<void> {
  await tab.goto(url + path, { waitUntil: 'domcontentloaded' });
  await look(tab, path);
}

/** Each with the first page on which it was found. */
const problems = new Map<string, string>();

async function look(tab: Page, name: string): Promise<void> {
  const found = [
    ...(await tab.evaluate(textsOf, THIRD)).flatMap(unknownWords),
    ...(await tab.evaluate(tooWide, WIDTH)).map((element) => `wider than the screen: ${element}`),
  ];
  for (const problem of found) if (!problems.has(problem)) problems.set(problem, name);
  expect(await tab.locator('html').getAttribute('lang'), name).toBe(THIRD);
}

/** What a form answers to someone who filled it in wrongly, and to someone who did it right. */
async function forms(tab: Page): Promise<void> {
  await tab.goto(url + pathIn('/petition'));
  await look(tab, 'petition');
  await tab.locator('input[name=disclosure][value=council]').check();
  await tab.locator('input[name=zip]').fill('x');
  await send(tab, '/api/petition');
  await look(tab, 'petition: mistakes');
  await tab.locator('input[name=disclosure][value=count]').check();
  await tab.locator('input[name=zip]').fill('53204');
  await send(tab, '/api/petition');
  await look(tab, 'petition: a receipt');

  await tab.goto(url + pathIn('/petition/withdraw'));
  await send(tab, '/api/petition/withdraw');
  await look(tab, 'petition: taking back without words');

  await tab.goto(url + pathIn('/contact'));
  await send(tab, '/api/contact');
  await look(tab, 'contact: no district');
  await tab.locator('input[name=district]').first().check();
  await send(tab, '/api/contact');
  await look(tab, 'contact: a letter');

  // The button for each other language keeps what was typed.
  await tab.goto(url + pathIn('/petition'));
  await tab.locator('input[name=zip]').fill('53204');
  for (const other of locales) {
    await tab.locator(`button[name=switchTo][value=${other}]`).click();
    await expect(tab.locator('html')).toHaveAttribute('lang', other);
    await expect(tab.locator('input[name=zip]')).toHaveValue('53204');
  }
}

/** The button that sends, whatever it is called. */
const send = (tab: Page, action: string) =>
  tab.locator(`form[action="${action}"] button[type=submit]:not([name])`).first().click();

const pathIn = (page: Folder) => `/${THIRD}${addressIn(page)}`;

/** Everything a page says in its language to someone who sees, hears or finds it. Runs in the page. */
function textsOf(language: string): string[] {
  const SAID = [
    'aria-label',
    'title',
    'alt',
    'placeholder',
    'data-done',
    'data-blocked',
    'data-one',
    'data-many',
    'data-none',
  ];
  const HEAD = 'meta[name=description], meta[property^="og:"]:not([property*=":type"]):not([property*=":locale"])';
  const isOurs = (element: Element | null) =>
    element?.closest('[lang]')?.getAttribute('lang') === language &&
    !element.closest('script, style, template, pre, code, textarea');
  const texts: string[] = [document.title];
  for (const meta of document.querySelectorAll<HTMLMetaElement>(HEAD)) texts.push(meta.content);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (isOurs(walker.currentNode.parentElement)) texts.push(walker.currentNode.nodeValue!);
  for (const name of SAID)
    for (const element of document.querySelectorAll(`[${name}]`))
      if (isOurs(element)) texts.push(element.getAttribute(name)!);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** What reaches over the right edge, and of the header over the left one, where nobody can scroll. Runs in the page. */
function tooWide(width: number): string[] {
  const reaches = (element: Element) => element.getBoundingClientRect().right > width + 0.5;
  const isCut = (element: Element) => element.getBoundingClientRect().left < -0.5;
  const isScrolled = document.documentElement.scrollWidth > width;
  const right = isScrolled ? [...document.querySelectorAll('body *')].filter(reaches) : [];
  const innermost = right.filter((element) => ![...element.children].some(reaches));
  const left = [...document.querySelectorAll('body > header > *')].filter(isCut);
  return [...innermost, ...left].map(
    (element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`,
  );
}

const names = namesOfOthers();

/** Formats of files, and what `Intl` says of the time of day in a language that it does not know. */
const SIGNS = ['PDF', 'PNG', 'SVG', 'CSV', 'JSON', 'TXT', 'Atom', 'AM', 'PM'];

/** What of a text is neither in the third language nor a name, with the text. */
function unknownWords(text: string): string[] {
  const others = names.reduce((left, name) => left.replaceAll(name, ' '), text);
  const words = others.replace(/\{\w+\}|\S*([@/]|\w\.\w)\S*/g, ' '); // no placeholders, no addresses
  const found = foreignWords(words).filter((word) => !SIGNS.includes(word));
  return found.length > 0 ? [`${found.join(' ')} (${text})`] : [];
}
