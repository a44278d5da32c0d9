import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { languages, type Locale, locales } from '#i18n/routing.ts';
import { expect, type Locator, type Page, test } from './fixtures.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { address, words } from './words.ts';

const LONGEST_WAIT_MS = 15_000;

let site: OwnServer;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mails-'));
  site = await startOwnServer({ MAIL_FOLDER: path.join(folder, 'mail') });
});
test.afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

const mails = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .map((name) =>
      readFileSync(path.join(folder, name), 'utf8')
        .replace(/=\r?\n/g, '')
        .replaceAll('=3D', '='),
    );

/** The mail to an address, as soon as it is there. */
async function mailTo(email: string): Promise<string> {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += 200) {
    const mail = mails().find((each) => each.includes(`To: ${email}`));
    if (mail) return mail;
    await sleep(200);
  }
  throw new Error(`No mail to ${email}.`);
}

const linkIn = (mail: string): string => /https?:\/\/\S+\?token=[\w-]{32}/.exec(mail)![0];

let people = 0;
const someone = (): string => `person${people++}-${process.pid}@example.org`;

async function sign(page: Page, locale: Locale, email: string, updates = false): Promise<void> {
  const { PetitionForm: form } = words[locale];
  await page.goto(site.url + address('/petition', locale));
  await page.getByRole('textbox', { name: form.email.label }).fill(email);
  if (updates) await page.getByRole('checkbox', { name: form.updates.label }).check();
  await page.getByRole('button', { name: form.submit, exact: true }).click();
  await page.waitForURL(site.url + address('/petition/thanks', locale));
}

/** A touch brings the script. */
async function wake(page: Page, field: Locator): Promise<void> {
  await field.focus();
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('form')!).some((key) => key.startsWith('__reactProps')),
  );
}

/** As scanners, previews and prefetching browsers look at a link, with script and without. */
async function scan(page: Page, link: string): Promise<void> {
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) await page.request.fetch(link, { method });
  for (const headers of [
    { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender' },
    { 'user-agent': 'Mozilla/5.0 (compatible; MailScanner/1.0)' },
    { rsc: '1', 'next-router-prefetch': '1' },
  ] as Record<string, string>[])
    await page.request.get(link, { headers });
  const { searchParams, origin } = new URL(link);
  const route = `${origin}/api/petition/confirm?${searchParams}&answer=confirm`;
  for (const method of ['GET', 'HEAD', 'POST']) await page.request.fetch(route, { method });
  const looking = await page.context().browser()!.newPage();
  await looking.goto(link, { waitUntil: 'networkidle' });
  await looking.close();
}

for (const locale of locales) {
  const { ConfirmPage: confirm, PetitionForm: form, PetitionThanks: thanks, Mail: mail } = words[locale];

  for (const javaScriptEnabled of [true, false])
    test.describe(`mail in ${locale}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('an address is confirmed by a pressed button, and by nothing else', async ({ page }) => {
        const email = someone();
        await sign(page, locale, email);
        await expect(page.getByRole('heading', { name: thanks.mailTitle })).toBeVisible();
        const eml = await mailTo(email);
        expect(eml).toContain(`${mail.hello}\n`);
        const link = linkIn(eml);
        expect(link).toContain(address('/petition/confirm', locale));
        await scan(page, link);

        await page.goto(link);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(confirm.title);
        await page.getByRole('button', { name: confirm.confirm, exact: true }).click();
        await expect(page.locator('main').getByRole('status')).toContainText(confirm.confirmed.title);
        expect(page.url()).toBe(site.url + address('/petition/confirm', locale));

        await page.goto(link); // again, and the other button: the first answer stays
        await page.getByRole('button', { name: confirm.notMe, exact: true }).click();
        await expect(page.locator('main').getByRole('status')).toContainText(confirm.confirmed.title);
      });

      test('"not me" takes the signature away, and no further mail comes', async ({ page }) => {
        const email = someone();
        await sign(page, locale, email);
        const link = linkIn(await mailTo(email));
        await scan(page, link);
        const before = site.countRows('signatures');
        await page.goto(link);
        await page.getByRole('button', { name: confirm.notMe, exact: true }).click();
        await expect(page.locator('main').getByRole('status')).toContainText(confirm['not-me'].title);
        expect(site.countRows('signatures')).toBe(before - 1);
        await sign(page, locale, email);
        await expect(page.getByRole('heading', { name: thanks.mailTitle })).toBeVisible();
        await mailTo(await signAnother(page, locale));
        expect(mails().filter((each) => each.includes(`To: ${email}`))).toHaveLength(1);
      });

      test('a slip in a domain is said, and keeps nobody from signing', async ({ page }) => {
        await page.goto(site.url + address('/petition', locale));
        const field = page.getByRole('textbox', { name: form.email.label });
        if (javaScriptEnabled) {
          await wake(page, field); // who is quicker than that reads it on the receipt
          await field.fill('ana@gmial.com');
          await field.blur();
          await expect(page.getByText('ana@gmail.com')).toBeVisible();
          await expect(field).toHaveAccessibleDescription(/ana@gmail\.com/);
          await field.fill('ana@example.org');
          await field.blur();
          await expect(page.getByText('ana@gmail.com')).toBeHidden();
        }
        await sign(page, locale, 'ana@gmial.com');
        await expect(page.getByText(thanks.mailMeant.replace('{domain}', 'gmail.com'))).toBeVisible();
      });

      test('what cannot be an address, or is missing for the updates, is said where it stands', async ({ page }) => {
        await page.goto(site.url + address('/petition', locale));
        const field = page.getByRole('textbox', { name: form.email.label });
        if (javaScriptEnabled) await wake(page, field);
        await field.fill('ana@');
        await page.getByRole('checkbox', { name: form.updates.label }).check();
        await page.getByRole('button', { name: form.submit, exact: true }).click();
        await expect(page.locator('#problem').getByRole('link')).toHaveText([form.errors.email.invalid]);
        await expect(field).toHaveValue('ana@');
        await expect(page.getByRole('checkbox', { name: form.updates.label })).toBeChecked();
        if (javaScriptEnabled) await expect(page.locator('#problem')).toBeFocused(); // it moves the page, and a click that is under way misses
        await field.fill('');
        await page.getByRole('button', { name: form.submit, exact: true }).click();
        await expect(page.locator('#problem').getByRole('link')).toHaveText([form.errors.email.required]);
      });
    });

  test.describe(`links in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test('one that is cut off, old or empty says so', async ({ page }) => {
      const at = site.url + address('/petition/confirm', locale);
      await page.goto(`${at}?token=abc`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(confirm.incomplete.title);
      await page.goto(at);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(confirm.missing.title);
      await page.goto(`${at}?token=${'x'.repeat(32)}`);
      await page.getByRole('button', { name: confirm.confirm, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(confirm.expired.title);
      await expect(page.getByRole('main').getByRole('link', { name: confirm.confirmed.back })).toBeVisible();
    });

    test('the other language keeps the link', async ({ page }) => {
      const other = locales.find((each) => each !== locale)!;
      const email = someone();
      await sign(page, locale, email);
      await page.goto(linkIn(await mailTo(email)));
      await page.getByRole('link', { name: languages[other].name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[other].ConfirmPage.title);
      await page.getByRole('button', { name: words[other].ConfirmPage.confirm, exact: true }).click();
      await expect(page.locator('main').getByRole('status')).toContainText(words[other].ConfirmPage.confirmed.title);
    });

    test('updates are on the list only after "Confirm", and one press ends them', async ({ page }) => {
      const { UnsubscribePage: end } = words[locale];
      const before = site.countRows('subscribers');
      const email = someone();
      await sign(page, locale, email, true);
      const link = linkIn(await mailTo(email));
      expect(site.countRows('subscribers')).toBe(before);
      await page.goto(link);
      await page.getByRole('button', { name: confirm.confirm, exact: true }).click();
      await expect(page.locator('main').getByRole('status')).toContainText(confirm.confirmed.updates);
      expect(site.countRows('subscribers')).toBe(before + 1);
      expect(site.bytes().includes(email)).toBe(false);

      await page.goto(`${site.url + address('/updates/unsubscribe', locale)}?token=${'x'.repeat(32)}`);
      await page.getByRole('button', { name: end.submit, exact: true }).click();
      await expect(page.locator('main').getByRole('status')).toContainText(end.done.title);
      expect(site.countRows('subscribers')).toBe(before + 1); // another's token
    });
  });
}

/** Signs once more, so that a mail which should not come would have come before. */
async function signAnother(page: Page, locale: Locale): Promise<string> {
  const email = someone();
  await sign(page, locale, email);
  return email;
}

test('where mail is not set up, no address is asked for', async ({ page }) => {
  const silent = await startOwnServer({ MAIL_FOLDER: '' });
  await page.goto(silent.url + address('/petition', 'en'));
  await expect(page.getByRole('button', { name: words.en.PetitionForm.submit, exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: words.en.PetitionForm.email.label })).toHaveCount(0);
  await expect(page.getByText(words.en.PetitionPage.keep.mail.name, { exact: true })).toHaveCount(0);
  await silent.stop();
});
