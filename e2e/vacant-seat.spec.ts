import { locales } from '#i18n/routing.ts';
import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import { type Peer, startPeer } from '#mail/testing-smtp.ts';
import { expect, test } from './fixtures.ts';
import { entryIn, ownEntries, startWithContent } from './own-content.ts';
import type { OwnServer } from './own-server.ts';
import { address, words } from './words.ts';

// District 8 has no holder, and nobody has looked at District 3 for long.

const VACANT = 8;
const UNCHECKED = 3;

let site: OwnServer;
let peer: Peer;
let president = '';
let clerk = '';

test.beforeAll(async () => {
  test.setTimeout(60_000);
  const entries = ownEntries();
  entryIn(entries, `official.district-${VACANT}`).fields.vacant = { 'en-US': true };
  entryIn(entries, `official.district-${UNCHECKED}`).fields.checkedOn = { 'en-US': '2020-01-02' };
  president = String(entryIn(entries, 'official.council-president').fields.name!['en-US']);
  clerk = String(entryIn(entries, 'official.city-clerk').fields.phone!['en-US']);
  peer = await startPeer();
  const mail = { SMTP_URL: `smtp://127.0.0.1:${peer.port}`, MAIL_FROM: 'no-reply@example.org', MAIL_FOLDER: '' };
  site = await startWithContent(entries, mail);
});
test.afterAll(async () => {
  await site.stop();
  await peer.stop();
});
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

for (const locale of locales) {
  const {
    ContactPage: contact,
    ContactForm: form,
    LetterPage: letter,
    SendForMe: send,
    LetterConfirm: confirm,
  } = words[locale];

  test(`${locale}: a vacant seat says so, and its letter reaches the Council President`, async ({ page }) => {
    await page.goto(site.url + address('/contact', locale));
    const row = page.locator(`#district-${VACANT}`);
    await expect(row).toContainText(contact.vacant.replace('{name}', president));
    await expect(row).not.toContainText('Zamarripa');
    await expect(row.locator(`a[href="tel:+1${clerk.replace(/\D/g, '')}"]`)).toBeVisible();

    await page.getByRole('radio', { name: new RegExp(`^${form.district} ${VACANT} `) }).check();
    await page.getByRole('button', { name: form.submit }).click();
    await expect(page.getByText(letter.vacant.replace('{district}', String(VACANT)))).toBeVisible();
    await expect(page.getByText(letter.clerk.replace('{phone}', clerk))).toBeVisible();
    await expect(page.locator('main')).toContainText(letter.president.replace('{name}', president));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    const email = `vacant-${locale}@example.org`;
    await page.getByRole('textbox', { name: send.name, exact: true }).fill('Ana');
    await page.getByRole('textbox', { name: send.email, exact: true }).fill(email);
    await page.getByRole('button', { name: send.submit }).click();
    const taken = (to: string) => peer.taken.filter((mail) => mail.to === to);
    await expect.poll(() => taken(email).length, { timeout: 15_000 }).toBe(1);
    const [link = ''] =
      /https?:\/\/\S+\?token=[\w-]{32}/.exec(taken(email)[0]!.raw.replace(/=\r\n/g, '').replaceAll('=3D', '=')) ?? [];
    await page.goto(link);
    await page.getByRole('button', { name: confirm.send, exact: true }).click();
    const office = PINNED_ADDRESSES[12]!; // the Council President's own district
    const own = () => taken(office).filter(({ raw }) => raw.includes(`\r\nReply-To: ${email}\r\n`));
    await expect.poll(() => own().length, { timeout: 15_000 }).toBe(1);
    expect(taken(PINNED_ADDRESSES[VACANT]!)).toEqual([]);
  });

  test(`${locale}: an office that nobody has looked at for long says since when`, async ({ page }) => {
    await page.goto(site.url + address('/contact', locale));
    await page.getByRole('radio', { name: new RegExp(`^${form.district} ${UNCHECKED} `) }).check();
    await page.getByRole('button', { name: form.submit }).click();
    const [before = ''] = letter.checkedLongAgo.split('{date}');
    await expect(page.getByText(before)).toContainText('2020');
  });
}
