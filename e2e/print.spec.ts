import { getDocumentProxy } from 'unpdf';
import { locales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { address, words } from './words.ts';

/** A run of letters on a sheet: where its base line begins, how far it goes, how tall its letters are (points, from the foot). */
type Run = { text: string; left: number; right: number; base: number; size: number };

/** What a printer would put on each sheet of Letter paper. */
async function sheetsOf(tab: Page): Promise<Run[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(await tab.pdf({ format: 'Letter' })));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.flatMap((item) => {
        if (!('str' in item) || !item.str.trim()) return [];
        const [, , , size, left, base] = item.transform as [number, number, number, number, number, number];
        return { text: item.str, left, right: left + item.width, base, size: Math.abs(size) };
      });
    }),
  );
}

/** Pairs of lines of which one is printed over the other: their base lines are less than half a letter's height apart. */
function overprinted(runs: Run[]): string[] {
  return runs.flatMap((one, at) =>
    runs.slice(at + 1).flatMap((other) => {
      const apart = Math.abs(one.base - other.base);
      const beside = one.right <= other.left + 1 || other.right <= one.left + 1;
      return apart < Math.max(one.size, other.size) / 2 && !beside ? `${one.text} | ${other.text}` : [];
    }),
  );
}

const PRINTED = ['/privacy', '/faq', '/petition/figures', '/compare', '/press', '/about'] as const;

for (const locale of locales) {
  const { ContactForm: form } = words[locale];

  for (const folder of PRINTED) {
    test(`${locale}: ${folder} is printed without a line over another`, async ({ page: tab }) => {
      await tab.goto(address(folder, locale));
      const sheets = await sheetsOf(tab);
      for (const [at, runs] of sheets.entries()) expect(overprinted(runs), `sheet ${at + 1}`).toEqual([]);
    });
  }

  test(`${locale}: a letter is printed on one sheet`, async ({ page: tab }) => {
    await tab.goto(address('/contact', locale));
    await tab.getByRole('radio', { name: new RegExp(`^${form.district} 12 `) }).check();
    await tab.getByRole('button', { name: form.submit }).click();
    await expect(tab.locator('.letter')).toBeVisible();
    expect(await sheetsOf(tab)).toHaveLength(1);
  });

  test(`${locale}: the parts of the count stand apart on paper`, async ({ page: tab }) => {
    await tab.goto(address('/petition/figures', locale));
    await tab.emulateMedia({ media: 'print' });
    const parts = await tab.locator('main section').evaluateAll((all) =>
      all.map((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(parts.length).toBeGreaterThan(0);
    for (const [at, { top }] of parts.entries()) if (at > 0) expect(top - parts[at - 1]!.bottom).toBeGreaterThan(16);
  });
}
