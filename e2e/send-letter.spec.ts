import { type Locale, locales } from '#i18n/routing.ts';
import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import { type Peer, startPeer, type Taken } from '#mail/testing-smtp.ts';
import { expect, type Page, test } from './fixtures.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { address, words } from './words.ts';

const OWN_WORDS = 'Mis hijos deben poder pedir ayuda: ¡sin miedo!';
const CHANGED = 'P. D. Esta línea es mía. 👩‍👧';

let site: OwnServer;
let peer: Peer;

test.beforeAll(async () => {
  peer = await startPeer();
  site = await startOwnServer({
    SMTP_URL: `smtp://127.0.0.1:${peer.port}`,
    MAIL_FROM: 'Community site <no-reply@example.org>',
    MAIL_FOLDER: '',
  });
});
test.afterAll(async () => {
  await site.stop();
  await peer.stop();
});

let people = 0;
const someone = (): string => `writer${people++}-${process.pid}@example.org`;

/** Mails that the peer took, to one address, with their text as a mail program shows it. */
const mailsTo = (to: string) => peer.taken.filter((mail) => mail.to === to);

function textOf({ raw }: Taken): string {
  const plain = raw.slice(raw.indexOf('text/plain'));
  const body = plain.slice(plain.indexOf('\r\n\r\n') + 4, plain.indexOf('\r\n----_NmP'));
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return /transfer-encoding: base64/i.test(plain.slice(0, plain.indexOf('\r\n\r\n')))
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(bytes, 'latin1').toString();
}

/** From the list to the ready letter. */
async function write(page: Page, locale: Locale, district: number): Promise<void> {
  const { ContactForm: form, LetterPage: said } = words[locale];
  await page.goto(site.url + address('/contact', locale));
  await page.getByRole('radio', { name: new RegExp(`^${form.district} ${district} `) }).check();
  await page.locator('textarea[name=ownWords]').fill(OWN_WORDS);
  await page.getByRole('button', { name: form.submit }).click();
  await expect(page.getByRole('heading', { level: 1, name: said.title })).toBeVisible();
}

async function askToSend(page: Page, locale: Locale, email: string): Promise<void> {
  const { SendForMe: form, LetterConfirm: said } = words[locale];
  await page.getByRole('textbox', { name: form.name, exact: true }).fill('María José');
  await page.getByRole('textbox', { name: form.email, exact: true }).fill(email);
  await page.getByRole('button', { name: form.submit }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.asked.title);
}

async function linkTo(email: string): Promise<string> {
  await expect.poll(() => mailsTo(email).length, { timeout: 15_000 }).toBeGreaterThan(0);
  return /https?:\/\/\S+\?token=[\w-]{32}/.exec(textOf(mailsTo(email)[0]!))![0];
}

for (const locale of locales)
  for (const javaScriptEnabled of [false, true])
    test.describe(`a letter sent in ${locale} at 360 px, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

      test('from the list to the office: changed as a whole, let go by a pressed button, and by nothing else', async ({
        page,
      }) => {
        const { LetterPage: letter, LetterConfirm: confirm, SendForMe: form } = words[locale];
        const district = 1 + locales.indexOf(locale) * 2 + Number(javaScriptEnabled); // each test has an office of its own
        const office = PINNED_ADDRESSES[district]!;
        const email = someone();
        await write(page, locale, district);
        const field = page.getByRole('textbox', { name: letter.letter, exact: true });
        await field.fill(`${await field.inputValue()}\n\n${CHANGED}`);
        await page.getByRole('button', { name: form.submit }).click();
        await expect(page.locator('#problem')).toContainText(form.errors.nameRequired);
        await expect(field).toHaveValue(new RegExp(CHANGED.slice(0, 20)));
        await askToSend(page, locale, email);

        const link = await linkTo(email);
        expect(link).toContain(address('/contact/confirm', locale));
        for (const method of ['GET', 'HEAD', 'PUT']) await page.request.fetch(link, { method });
        await page.goto(link);
        await expect(page.getByText(OWN_WORDS)).toBeVisible();
        expect(mailsTo(office)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

        await page.getByRole('button', { name: confirm.send, exact: true }).click();
        const status = page.locator('main').getByRole('status');
        await expect(status).toContainText(new RegExp(`${confirm.underway.title}|${confirm.sent.title}`));
        await expect.poll(() => mailsTo(office).length, { timeout: 15_000 }).toBe(1);
        await page.reload();
        await expect(status).toContainText(confirm.sent.title);

        const [mail] = mailsTo(office);
        expect(mail!.raw).toContain(`\r\nReply-To: ${email}\r\n`);
        expect(mail!.raw).toContain('From: Community site <no-reply@example.org>');
        expect(textOf(mail!)).toContain(OWN_WORDS);
        expect(textOf(mail!)).toContain(CHANGED);

        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: confirm.download }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`sop130-${district}.txt`);

        await page.goto(link);
        await expect(status).toContainText(confirm.sent.title); // the same answer for ever, and no second letter
        expect(mailsTo(office)).toHaveLength(1);
        for (const trace of [email, 'María José', 'Esta línea es mía']) {
          expect(site.bytes().includes(trace), trace).toBe(false);
          expect(site.log().includes(trace), trace).toBe(false);
        }
      });

      test('changes go into the mail link too', async ({ page }) => {
        const { LetterPage: letter } = words[locale];
        await write(page, locale, 15);
        const field = page.getByRole('textbox', { name: letter.letter, exact: true });
        const link = page.getByRole('link', { name: letter.open, exact: true });
        const body = async () => new URL((await link.getAttribute('href')) ?? '').searchParams.get('body');
        await field.fill('Hola.\n\nAdiós.');
        const hasLink = await link.isVisible(); // a long letter has none before it is made shorter
        await expect(page.getByText(letter.openNote)).toBeVisible({ visible: !javaScriptEnabled && hasLink });
        if (javaScriptEnabled) {
          expect(await body()).toBe('Hola.\r\n\r\nAdiós.');
          await field.fill('a'.repeat(2_000));
          await expect(link).toBeHidden();
          await expect(page.getByRole('link', { name: letter.openShort })).toBeVisible();
          await field.fill('Hola.\n\nAdiós.');
        }
        await page.getByRole('button', { name: letter.keepChanges }).click();
        await expect(page.getByText(letter.openNote)).toBeVisible({ visible: !javaScriptEnabled });
        await expect(field).toHaveValue('Hola.\n\nAdiós.');
        expect(await body()).toBe('Hola.\r\n\r\nAdiós.');
      });
    });

test('in airplane mode a letter that was changed stays, can be copied and printed, and leaves when there is a connection', async ({
  page,
  context,
}) => {
  const { LetterPage: letter, LetterConfirm: confirm, SendForMe: form, FormProblem: problem } = words.es;
  const email = someone();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await write(page, 'es', 13);
  const field = page.getByRole('textbox', { name: letter.letter, exact: true });
  await field.fill(CHANGED);
  await page.getByRole('textbox', { name: form.name, exact: true }).fill('María José');
  await page.getByRole('textbox', { name: form.email, exact: true }).fill(email);
  await context.setOffline(true);
  for (const button of [letter.keepChanges, letter.download, letter.change, form.submit]) {
    await page.getByRole('button', { name: button, exact: true }).click();
    const notice = page.getByRole('alert');
    await expect(notice).toContainText(problem.offline.title);
    await expect(notice).toBeInViewport();
    await expect(field).toHaveValue(CHANGED);
  }
  await page.getByRole('button', { name: letter.copyLetter }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(CHANGED);
  await page.emulateMedia({ media: 'print' });
  await expect(field).toBeHidden(); // a field is cut where it ends, on paper
  await expect(page.locator('#letter-paper')).toHaveText(CHANGED);
  await expect(page.getByRole('alert')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  let asked = 0;
  page.on('dialog', (dialog) => void (asked++, dialog.dismiss()));
  await page.locator('a[href^="mailto:"]:visible').first().click();
  await page.waitForTimeout(2_500); // in which the browser would not ask
  expect(asked).toBe(0);
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await expect.poll(() => asked).toBe(1);
  await expect(field).toHaveValue(CHANGED);
  await context.setOffline(false);
  await page.getByRole('button', { name: form.submit }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(confirm.asked.title);
  expect(asked).toBe(1);
});

for (const javaScriptEnabled of [false, true])
  test.describe(`an address with a slip, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('is mended by going back: the mail comes, and the link that went elsewhere shows nothing', async ({
      page,
    }) => {
      const { LetterConfirm: confirm, SendForMe: form } = words.es;
      const email = someone();
      const slip = email.replace('example.org', 'gmial.com');
      await write(page, 'es', 12);
      await page.getByRole('button', { name: form.submit }).click();
      await expect(page.locator('#problem')).toContainText(form.errors.emailRequired);
      await askToSend(page, 'es', slip);
      await expect(page.getByText('gmail.com')).toBeVisible();
      const elsewhere = await linkTo(slip);
      await page.goBack();
      await askToSend(page, 'es', email);
      const link = await linkTo(email);
      await page.goto(elsewhere);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(confirm.expired.title);
      await expect(page.getByText(OWN_WORDS)).toHaveCount(0);
      await page.goto(link);
      await expect(page.getByText(OWN_WORDS)).toBeVisible();
    });
  });

test('"This was not me" destroys the letter', async ({ page }) => {
  const { LetterConfirm: confirm } = words.en;
  const email = someone();
  await write(page, 'en', 14);
  await askToSend(page, 'en', email);
  await page.goto(await linkTo(email));
  await page.getByRole('button', { name: confirm.notMe, exact: true }).click();
  await expect(page.locator('main').getByRole('status')).toContainText(confirm['not-me'].title);
  expect(mailsTo(PINNED_ADDRESSES[14]!)).toEqual([]);
});

test('where mail is not set up, nothing is offered but the other ways', async ({ page }) => {
  const { LetterPage: letter, SendForMe: form } = words.en;
  const own = site;
  const silent = await startOwnServer({ MAIL_FOLDER: '' });
  site = silent;
  await write(page, 'en', 3);
  site = own;
  await expect(page.getByRole('button', { name: form.submit })).toBeHidden();
  await expect(page.getByRole('button', { name: letter.keepChanges })).toBeVisible();
  await silent.stop();
});
