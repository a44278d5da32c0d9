import { locales } from '#i18n/routing.ts';
import { openDb } from '#db/connect.ts';
import { addPaperCount } from '#db/paper-counts.ts';
import { changeTallies } from '#db/tallies.ts';
import { expect, test } from './fixtures.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { address, words } from './words.ts';

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer({}, fill);
});
test.afterAll(() => server.stop());

/** 1,284 signatures of three days, 40 of them confirmed, and a paper sheet. */
async function fill(databaseUrl: string): Promise<void> {
  const db = await openDb(databaseUrl);
  const signed = [
    ['2024-11-01', null, 900],
    ['2024-11-01', 12, 345],
    ['2024-11-02', 8, 39],
  ] as const;
  await changeTallies(
    db,
    signed.map(([day, district, by]) => ({ name: 'received', day, district, by })),
  );
  await changeTallies(db, [{ name: 'confirmed', day: '2024-11-01', district: null, by: 40 }]);
  await db
    .insertInto('figureDays')
    .values([
      { day: '2024-11-01', received: 9 },
      { day: '2024-11-02', received: 1245 },
    ])
    .execute();
  const sheet = { id: 'sheet', day: '2024-11-02', count: 95, district: null, place: null, addedOn: '2024-11-02' };
  await addPaperCount(db, sheet);
  await db.destroy();
}

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`the count in ${locale}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('stands on its page by day and by district, as in the file for computers', async ({ page }) => {
        const { FiguresPage: said } = words[locale];
        await page.goto(server.url + address('/petition/figures', locale));
        const main = page.locator('main');
        await expect(main).toContainText('1,284');
        const besides = main.locator('[data-figures] b');
        await expect(besides).toHaveText(['1,284', '40', '95']);

        await expect(main.getByRole('img')).toHaveAccessibleName(/1,240/);
        await page.getByText(said.days.table, { exact: true }).click();
        await expect(main.getByRole('table').first().getByRole('row')).toHaveCount(3);
        const rows = main.getByRole('table').last().locator('tbody tr');
        await expect(rows).toHaveCount(15);
        await expect(rows.nth(11)).toContainText('340');
        await expect(rows.nth(7)).toContainText('30');
        const fewer = said.fewer.replace('{step}', '10');
        await expect(rows.getByText(fewer)).toHaveCount(13);

        const figures = await (await page.request.get(`${server.url}/data/petition.json`)).json();
        expect(figures).toMatchObject({ received: 1284, confirmed: 40, paper: 95 });
        const named = figures.districts.filter(({ count }: { count: number | null }) => count !== null);
        expect(named).toEqual([
          { district: 8, count: 30 },
          { district: 12, count: 340 },
        ]);
        expect(figures.days).toEqual([
          { day: '2024-11-01', count: null },
          { day: '2024-11-02', count: 1240 },
        ]);
      });
    });
  }

  test(`in ${locale} the page of names says that there is none yet`, async ({ page }) => {
    await page.goto(server.url + address('/petition/names', locale));
    await expect(page.getByText(words[locale].NamesPage.none)).toBeVisible();
    await expect(page.getByRole('main').locator(`a[href="${address('/about', locale)}"]`)).toBeVisible();
  });
}
