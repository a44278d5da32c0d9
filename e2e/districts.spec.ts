import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runDistricts } from '#districts/main.ts';
import { asGeoJson, CORNER, inventedCity, middleOf } from '#districts/testing-city.ts';
import { locales } from '#i18n/routing.ts';
import { complaints } from './axe.ts';
import { fetchRaw } from './fetch-raw.ts';
import { expect, type Page, test } from './fixtures.ts';
import { ownEntries, startWithContent } from './own-content.ts';
import type { OwnServer } from './own-server.ts';
import { address, words } from './words.ts';

/** A page with a form, after brotli: as in budgets.spec.ts. */
const FORM_BYTES = 14_000;

let server: OwnServer;

/** An invented city, taken in by the command itself. */
test.beforeAll(async () => {
  test.setTimeout(60_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'lines-'));
  const [file, target] = [path.join(folder, 'city.geojson'), path.join(folder, 'districts.json')];
  writeFileSync(file, asGeoJson(inventedCity()));
  const quiet = () => undefined;
  await runDistricts(['import', file, '--credit', 'Invented City'], {
    ...{
      target,
      picture: path.join(folder, 'picture.svg'),
      from: folder,
      say: quiet,
      warn: quiet,
      today: '2026-11-25',
    },
  });
  server = await startWithContent(ownEntries(), { DISTRICTS_FILE: target });
});
test.afterAll(() => server.stop());

const radio = (tab: Page, number: number) => tab.locator(`input[name="district"][value="${number}"]`);

for (const locale of locales) {
  const { locate: said } = words[locale].ContactPage;
  const map = words[locale].MapPage;
  const sure = (sentence: string, districts: string) => sentence.replace('{districts}', districts);

  test.describe(`location in ${locale}`, () => {
    test.use({ permissions: ['geolocation'] });

    test('a tap finds the district and chooses it, and no position leaves the phone', async ({ page, context }) => {
      const sent: string[] = [];
      page.on('request', (request) =>
        sent.push([request.url(), JSON.stringify(request.headers()), request.postData()].join(' ')),
      );
      const [longitude, latitude] = middleOf(8);
      await context.setGeolocation({ longitude, latitude, accuracy: 20 });
      await page.goto(server.url + address('/contact', locale));
      expect(sent.join(' ')).not.toMatch(/locate\.js|districts\.json/);
      await expect(page.getByText(said.hint)).toBeVisible();
      await page.getByRole('button', { name: said.button }).click();
      await expect(page.locator('#locate-says')).toHaveText(sure(said.found, '8'));
      await expect(radio(page, 8)).toBeChecked();
      await page.waitForLoadState('networkidle');
      await expect(radio(page, 8)).toBeChecked(); // React has taken over since
      expect(page.url()).toBe(server.url + address('/contact', locale));

      expect(sent.some((each) => each.includes('/data/districts.json'))).toBe(true);
      for (const each of sent) {
        expect(new URL(each.split(' ')[0]!).origin).toBe(server.url);
        for (const degrees of [longitude, latitude]) expect(each).not.toContain(Math.abs(degrees).toFixed(2));
        expect(new URL(each.split(' ')[0]!).search).toBe('');
      }
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });

    test('near a line and outside it says so, chooses nothing and leads to the City', async ({ page, context }) => {
      await page.goto(server.url + address('/contact', locale));
      const near: [readonly [number, number], number, string][] = [
        [CORNER, 20, sure(said.between, '1, 2, 4, 5')],
        [middleOf(8), 3_000, sure(said.between, '5, 7, 8, 9, 11')], // a phone that hardly knows where it is
        [[-88.0501, middleOf(1)[1]], 30, sure(said.edge, '1')],
        [[-87.63, 41.88], 20, said.outside],
      ];
      for (const [[longitude, latitude], accuracy, sentence] of near) {
        await context.setGeolocation({ longitude, latitude, accuracy });
        await page.getByRole('button', { name: said.button }).click();
        await expect(page.locator('#locate-says')).toHaveText(sentence);
        await expect(page.getByRole('link', { name: said.city })).toHaveAttribute(
          'href',
          /^https:\/\/city\.milwaukee\.gov/,
        );
      }
      await expect(page.locator('input[name="district"]:checked')).toHaveCount(0);
    });
  });

  test(`what can go wrong with a position is said, in ${locale}`, async ({ page }) => {
    await page.goto(server.url + address('/contact', locale));
    const reasons: [number, string][] = [
      [1, said.denied],
      [2, said.unavailable],
      [3, said.timeout],
    ];
    for (const [code, sentence] of reasons) {
      await page.evaluate((wrong) => {
        navigator.geolocation.getCurrentPosition = (_, failed) => failed?.({ code: wrong } as GeolocationPositionError);
      }, code);
      await page.getByRole('button', { name: said.button }).click();
      await expect(page.locator('#locate-says')).toHaveText(sentence);
    }
  });

  test(`lines that do not arrive are said to be missing, and come at the next tap, in ${locale}`, async ({ page }) => {
    await page.route('**/data/districts.json', (route) => route.abort());
    await page.goto(server.url + address('/contact', locale));
    await page.getByRole('button', { name: said.button }).click();
    await expect(page.locator('#locate-says')).toHaveText(said.failed);
  });

  for (const javaScriptEnabled of [true, false])
    test.describe(`map in ${locale}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('the map leads by keyboard to the district in the list', async ({ page }) => {
        await page.goto(server.url + address('/contact', locale));
        await page.getByRole('link', { name: said.map }).click();
        await expect(page.getByRole('heading', { level: 1, name: map.title })).toBeVisible();
        await expect(page.getByText('Invented City')).toBeVisible();
        const drawing = page.getByRole('group', { name: map.map });
        await expect(drawing.getByRole('link')).toHaveCount(15);
        await drawing.getByRole('link').nth(10).focus();
        await page.keyboard.press('Tab');
        await expect(
          drawing.getByRole('link', { name: new RegExp(`^${map.district.replace('{number}', '12')}`) }),
        ).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(`${server.url}${address('/contact', locale)}#district-12`);
        await expect(page.locator('#district-12')).toBeInViewport();
        await expect(radio(page, 12)).toBeChecked({ checked: javaScriptEnabled });
      });
    });

  test(`with lines the contact page stays as light, and both pages can be used by everyone, in ${locale}`, async ({
    page,
  }) => {
    for (const here of ['/contact', '/contact/map'] as const) {
      const url = server.url + address(here, locale);
      await fetchRaw(url);
      await page.waitForTimeout(1_500);
      expect((await fetchRaw(url)).body.length, here).toBeLessThanOrEqual(FORM_BYTES);
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(url);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await complaints(page)).toEqual([]);
    }
  });
}

test('without lines there is no map, no button and no file', async ({ page, request }) => {
  const bare = await startWithContent(ownEntries(), { DISTRICTS_FILE: '/nowhere/districts.json' });
  try {
    await page.goto(bare.url + address('/contact', 'en'));
    await expect(page.locator('.district')).toHaveCount(15);
    await expect(page.getByRole('button', { name: words.en.ContactPage.locate.button })).toHaveCount(0);
    await expect(page.locator(`a[href="${address('/contact/map', 'en')}"]`)).toHaveCount(0);
    expect((await request.get(bare.url + address('/contact/map', 'en'))).status()).toBe(404);
    expect((await request.get(`${bare.url}/data/districts.json`)).status()).toBe(404);
    expect(await (await request.get(`${bare.url}/sitemap.xml`)).text()).not.toContain('/contact/map');
  } finally {
    await bare.stop();
  }
});
