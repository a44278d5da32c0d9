import { readdirSync } from 'node:fs';
import type { RawEntry } from '#content/raw-entry.ts';
import { dateInWords } from '#i18n/dates.ts';
import { locales } from '#i18n/routing.ts';
import { expect, test } from './fixtures.ts';
import { entryIn, ownEntries, startWithContent } from './own-content.ts';
import type { OwnServer } from './own-server.ts';
import { address, words } from './words.ts';

const FACTS = readdirSync('content/edition/entries/press-fact').length;

for (const locale of locales) {
  const { PressPage: press, AboutPage: about, Site: site } = words[locale];

  test.describe(`${locale}, without script`, () => {
    test.use({ javaScriptEnabled: false });

    test('each fact has its address, its sources and its date', async ({ page: tab }) => {
      await tab.goto(address('/press', locale));
      const facts = tab.locator('main ol > li[id]');
      await expect(facts).toHaveCount(FACTS);
      for (const fact of await facts.all()) {
        expect(await fact.locator('.sources a').count()).toBeGreaterThan(0);
        await expect(fact.locator('time')).toBeVisible();
        const own = fact.getByRole('link', { name: site.link.open });
        await expect(own).toHaveAttribute('href', `${address('/press', locale)}#${await fact.getAttribute('id')}`);
      }
      await expect(tab.locator('main button:visible')).toHaveCount(0);
    });

    test('what is not there yet is said, and nothing leads nowhere', async ({ page: tab }) => {
      await tab.goto(address('/press', locale));
      await expect(tab.getByText(press.contact.notSet)).toBeVisible();
      await expect(tab.locator('main a[href^="mailto:"]:not([href^="mailto:?"]), main a[href^="tel:"]')).toHaveCount(0);
      await tab.getByRole('link', { name: press.corrections.link }).click();
      await expect(tab.locator('#corrections')).toBeVisible();
      await expect(tab.getByText(about.corrections.none)).toBeVisible();
      await expect(tab.getByText(about.noAddress)).toBeVisible();
    });

    test('every file that is offered is there', async ({ page: tab, request }) => {
      await tab.goto(address('/press', locale));
      const files = await tab
        .locator('main a[href^="/data/"], main a[href$=".xml"], main a[href^="/logo/"]')
        .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).getAttribute('href')!));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect([file, (await request.get(file)).status()]).toEqual([file, 200]);
    });
  });

  test(`${locale}: a page for reporters prints with its sources, and nothing to press`, async ({ page: tab }) => {
    for (const page of ['/press', '/about'] as const) {
      await tab.goto(address(page, locale));
      await tab.emulateMedia({ media: 'print' });
      await expect(tab.locator('main :is(button, nav):visible')).toHaveCount(0);
      await expect(tab.locator('main time').first()).toBeVisible();
    }
  });
}

function correction(slug: string, correctedOn: string, page: string): RawEntry {
  return {
    sys: { id: `correction.${slug}`, contentType: { sys: { id: 'correction' } } },
    fields: {
      slug: { 'en-US': slug },
      correctedOn: { 'en-US': correctedOn },
      page: { 'en-US': page },
      was: { 'en-US': `was ${slug}`, es: `decía ${slug}` },
      now: { 'en-US': `now ${slug}`, es: `dice ${slug}` },
    },
  };
}

test.describe('when an organization has taken over', () => {
  const PRESS = { pressName: 'Press office', pressEmail: 'press@example.org', pressPhone: '414-555-0100' };
  const CONTACT = 'hello@example.org';
  let server: OwnServer;

  test.beforeAll(async () => {
    const entries = ownEntries();
    const settings = entryIn(entries, 'site-settings.site');
    for (const [name, value] of Object.entries({ ...PRESS, contactEmail: CONTACT }))
      settings.fields[name] = { 'en-US': value };
    server = await startWithContent([
      ...entries,
      correction('first', '2026-12-01', '/en/faq/legal'),
      correction('second', '2026-12-24', 'A printed sheet'),
    ]);
  });
  test.afterAll(() => server.stop());

  for (const locale of locales) {
    const { PressPage: press, AboutPage: about } = words[locale];

    test(`${locale}: the spokesperson can be written to and called`, async ({ page: tab }) => {
      await expect(async () => {
        await tab.goto(server.url + address('/press', locale));
        await expect(tab.getByText(PRESS.pressName)).toBeVisible({ timeout: 500 });
      }).toPass();
      await expect(tab.getByRole('link', { name: press.contact.write })).toHaveAttribute(
        'href',
        `mailto:${PRESS.pressEmail}`,
      );
      await expect(tab.locator('a[href="tel:+14145550100"]')).toBeVisible();
      await expect(tab.getByText(press.contact.notSet)).toHaveCount(0);
    });

    test(`${locale}: corrections are listed, the newest first, with what was and what is`, async ({ page: tab }) => {
      await expect(async () => {
        await tab.goto(server.url + address('/about', locale));
        await expect(tab.locator('#second')).toBeVisible({ timeout: 500 });
      }).toPass();
      const listed = tab.locator('ol > li:has(dl)');
      await expect(listed).toHaveCount(2);
      expect(await listed.evaluateAll((all) => all.map(({ id }) => id))).toEqual(['second', 'first']);
      await expect(tab.locator('#second time')).toHaveText(dateInWords('2026-12-24', locale));
      await expect(tab.locator('#second')).toContainText(about.corrections.was);
      await expect(tab.locator('#second a')).toHaveCount(0);
      await expect(tab.locator('#first a')).toHaveAttribute('href', '/en/faq/legal');
      await expect(tab.getByText(about.noAddress)).toHaveCount(0);
      await expect(tab.locator(`main p a[href="mailto:${CONTACT}"]`)).toBeVisible();
    });
  }
});
