import { beforeEach, expect, test, vi } from 'vitest';
import { locales } from '#i18n/routing.ts';
import { drawPdf } from '#pdf/draw.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { paperAnswer } from './answer.ts';
import { paperPath } from './addresses.ts';
import { listPaperFiles, listPapers } from './paper.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));
vi.mock('#pdf/draw.ts', () => ({ drawPdf: vi.fn() }));

beforeEach(() => void vi.mocked(drawPdf).mockReset().mockResolvedValue(Buffer.from('%PDF-')));

test('a paper is a PDF with a name of its own', async () => {
  const answer = await paperAnswer({ locale: 'es', file: 'flyer.pdf' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="sop130-flyer-es.pdf"');
  expect(await answer.text()).toBe('%PDF-');
});

test('what the build draws are the papers that pages link to, each in its language', async () => {
  const files = await listPaperFiles();
  for (const locale of locales) {
    const linked = (await listPapers(locale)).map(({ item }) => paperPath(item.slug, locale));
    const built = files.filter((each) => each.locale === locale).map(({ file }) => `/data/${locale}/toolkit/${file}`);
    expect([locale, built]).toEqual([locale, linked]);
    expect(built.length).toBeGreaterThan(3);
  }
  for (const file of files) expect((await paperAnswer(file)).status).toBe(200);
});

test.each([
  ['es', 'fliers.pdf', es.ToolkitPaper.missing, '/data/es/toolkit/flyer.pdf'],
  ['en', 'flyer.txt', en.ToolkitPaper.missing, '/data/en/toolkit/flyer.pdf'],
  ['en', 'letter.pdf', en.ToolkitPaper.missing, '/data/en/toolkit/'],
  ['fr', 'flyer.pdf', en.ToolkitPaper.missing, '/data/en/toolkit/flyer.pdf'],
  ['en', `${'../'.repeat(400)}.pdf`, en.ToolkitPaper.missing, '/data/en/toolkit/'],
])('%s %s: there is none, and the nearest are named', async (locale, file, words, nearest) => {
  const answer = await paperAnswer({ locale, file });
  expect(answer.status).toBe(404);
  const text = await answer.text();
  expect(text).toContain(words);
  expect(text).toContain(nearest);
  expect(drawPdf).not.toHaveBeenCalled();
});

test('one that cannot be drawn (a font is missing, too many wait) is said in words, with its page', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.mocked(drawPdf).mockRejectedValue(new Error('The PDF could not be drawn.'));
  const answer = await paperAnswer({ locale: 'es', file: 'one-page.pdf' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect(await answer.text()).toMatch(new RegExp(`^${es.ToolkitPaper.failed}\n\nhttp.*/one-page\n$`));
});
