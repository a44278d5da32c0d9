import { getDocumentProxy } from 'unpdf';
import { locales } from '#i18n/routing.ts';
import { expect, test } from './fixtures.ts';
import { address, words } from './words.ts';

const SLUGS = ['call-script', 'comparison', 'flyer', 'one-page', 'petition-sheet'];
const MOST_BYTES = 200_000;

for (const locale of locales) {
  test(`${locale}: each paper is linked on its page and for reporters, and is a small file in that language`, async ({
    page: tab,
    request,
  }) => {
    test.setTimeout(120_000);
    for (const slug of SLUGS) {
      await tab.goto(address({ folder: '/toolkit/[slug]', slug }, locale));
      const href = await tab.getByRole('link', { name: words[locale].ToolkitPaper.pdf }).getAttribute('href');
      const answer = await request.get(href!);
      expect([slug, answer.status(), answer.headers()['content-type']]).toEqual([slug, 200, 'application/pdf']);
      const bytes = await answer.body();
      expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
      const { info } = await (await getDocumentProxy(new Uint8Array(bytes))).getMetadata();
      expect(info).toMatchObject({ Language: locale });
    }
    await tab.goto(address('/press', locale));
    await expect(tab.locator(`main a[href^="/data/${locale}/toolkit/"][href$=".pdf"]`)).toHaveCount(SLUGS.length);
  });

  test(`${locale}: a paper that does not exist names the nearest in the reader’s language`, async ({ request }) => {
    for (const file of ['fliers.pdf', 'flyer.txt', 'letter.pdf']) {
      const answer = await request.get(`/data/${locale}/toolkit/${file}`);
      expect([file, answer.status()]).toEqual([file, 404]);
      expect(await answer.text()).toContain(words[locale].ToolkitPaper.missing);
    }
  });
}
