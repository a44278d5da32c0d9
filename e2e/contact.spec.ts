import { existsSync, readFileSync } from 'node:fs';
import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import { type Locale, locales, otherLocales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { address, words } from './words.ts';

const OWN_WORDS = '¡Ñandú! 👩‍👧 ¿Por qué?';
const NAME = 'María José';

/** The radio button of a district: its name starts with the number. */
const district = (tab: Page, locale: Locale, number: number) =>
  tab.getByRole('radio', { name: new RegExp(`^${words[locale].ContactForm.district} ${number} `) });

const ownWords = (tab: Page, locale: Locale) =>
  tab.getByRole('textbox', { name: words[locale].ContactForm.ownWords, exact: false }).and(tab.locator('textarea'));

/** Subject and body of the first mail link on the page. */
async function mailOf(tab: Page): Promise<{ to: string; subject: string | null; body: string | null }> {
  const href = (await tab.locator('a[href^="mailto:"]').first().getAttribute('href')) ?? '';
  const { pathname, searchParams } = new URL(href.replaceAll('+', '%2B'));
  return { to: pathname, subject: searchParams.get('subject'), body: searchParams.get('body') };
}

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    const { ContactForm: form, LetterPage: said, FieldError: error } = words[locale];
    const [other = locale] = otherLocales(locale);

    test.describe(`contact in ${locale}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('choosing a district and writing gives a letter to the right office', async ({ page, context }) => {
        const hosts = new Set<string>();
        page.on('request', (request) => hosts.add(new URL(request.url()).host));
        await page.goto(address('/contact', locale));
        await district(page, locale, 14).check();
        await ownWords(page, locale).fill(OWN_WORDS);
        await page.getByRole('textbox', { name: form.name }).fill(NAME);
        await page.getByRole('button', { name: form.submit }).click();

        await expect(page.getByRole('heading', { level: 1, name: said.title })).toBeVisible();
        const letter = page.getByRole('textbox', { name: said.letter, exact: true });
        await expect(letter).toContainText(OWN_WORDS);
        await expect(letter).toContainText(NAME);
        const mail = await mailOf(page);
        expect(mail.to).toBe(PINNED_ADDRESSES[14]);
        expect(mail.subject).toContain('SOP 130');
        expect(mail.body?.replaceAll('\r\n', '\n')).toBe(await letter.evaluate((sheet) => sheet.textContent));
        await expect(page.locator('a[href^="tel:"]').first()).toHaveAttribute('href', /^tel:\+1414286\d{4}$/);

        expect([...hosts]).toEqual([new URL(page.url()).host]);
        expect(new URL(page.url()).search).toBe('');
        const cookies = await context.cookies();
        expect(new Set(cookies.map(({ name }) => name))).toEqual(new Set(['answer']));
        for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
        expect(storedBytes()).not.toContain('Ñandú');
        expect(storedBytes()).not.toContain(NAME);
      });

      test('a mistake keeps what was typed', async ({ page }) => {
        await page.goto(address('/contact', locale));
        await ownWords(page, locale).fill(OWN_WORDS);
        await page.getByRole('textbox', { name: form.name }).fill(NAME);
        await page.getByRole('button', { name: form.submit }).click();
        await expect(page.locator('#problem')).toContainText(form.choice);
        await expect(ownWords(page, locale)).toHaveValue(OWN_WORDS);
        await expect(page.getByRole('textbox', { name: form.name })).toHaveValue(NAME);

        await district(page, locale, 3).check();
        await page.getByRole('button', { name: form.submit }).click();
        await expect(page.getByRole('textbox', { name: said.letter, exact: true })).toContainText(OWN_WORDS);
        expect((await mailOf(page)).to).toBe(PINNED_ADDRESSES[3]);
      });

      test('the language button keeps what was typed, and so do changed words', async ({ page }) => {
        await page.goto(address('/contact', locale));
        await district(page, locale, 8).check();
        await ownWords(page, locale).fill(OWN_WORDS);
        await page.getByRole('button', { name: words[other].ContactForm.switchTo }).click();
        await expect(page).toHaveURL(new RegExp(`${address('/contact/letter', other)}#form$`));
        await expect(district(page, other, 8)).toBeChecked();
        await expect(ownWords(page, other)).toHaveValue(OWN_WORDS);

        await page.getByRole('button', { name: words[other].ContactForm.submit }).click();
        await expect(page.getByRole('textbox', { name: words[other].LetterPage.letter, exact: true })).toContainText(
          OWN_WORDS,
        );
        await page.getByRole('button', { name: words[other].LetterPage.change }).click();
        await expect(ownWords(page, other)).toHaveValue(OWN_WORDS);
        await expect(district(page, other, 8)).toBeChecked();
      });

      test('the letter can be read in the other language, and without a letter the page says so', async ({ page }) => {
        await page.goto(address('/contact/letter', locale));
        await expect(page.getByRole('heading', { level: 1, name: said.expired })).toBeVisible();
        await page.getByRole('link', { name: said.again }).click();
        await district(page, locale, 1).check();
        await ownWords(page, locale).fill(OWN_WORDS);
        await page.getByRole('button', { name: form.submit }).click();
        await expect(page.getByRole('heading', { level: 1, name: said.title })).toBeVisible();
        await page.locator(`header a[hreflang="${other}"]`).click();
        const letter = page.getByRole('textbox', { name: words[other].LetterPage.letter, exact: true });
        await expect(letter).toContainText(OWN_WORDS);
        await expect(page.getByRole('heading', { level: 1, name: words[other].LetterPage.title })).toBeVisible();
      });

      test('a text that is too long is kept or, where it cannot be, said to be missing', async ({ page }) => {
        await page.goto(address('/contact', locale));
        await district(page, locale, 1).check();
        await ownWords(page, locale).fill('ñ'.repeat(1_001));
        await page.getByRole('button', { name: form.submit }).click();
        await expect(page.locator('#problem')).toContainText(error.tooLong);
        await expect(ownWords(page, locale)).toHaveValue('ñ'.repeat(1_001));
      });
    });
  }

  test(`the list is found by place and by name, in ${locale}`, async ({ page }) => {
    const { ContactPage: said } = words[locale];
    const thrown: Error[] = [];
    page.on('pageerror', (error) => thrown.push(error));
    await page.goto(address('/contact', locale));
    const rows = page.locator('.district:visible');
    await expect(rows).toHaveCount(15);
    await page.getByLabel(said.filter).fill('riverwest');
    await expect(rows).toHaveCount(2);
    await expect(page.locator('#search-found')).toContainText('riverwest');
    await page.getByLabel(said.filter).fill('perez');
    await expect(rows).toHaveCount(1);
    await expect(district(page, locale, 12)).toBeVisible();
    await page.getByLabel(said.filter).press('Enter');
    await expect(page).toHaveURL(address('/contact', locale));
    for (const typed of ["walker's point", 'walker´s', 'walkers point', 'Walker’s Point']) {
      await page.getByLabel(said.filter).fill(typed);
      await expect(district(page, locale, 12), typed).toBeVisible();
    }
    await page.getByLabel(said.filter).fill('zzz');
    await expect(rows).toHaveCount(0);
    await expect(page.locator('#search-found')).toContainText('zzz');
    expect(thrown).toEqual([]);
  });

  test(`without a connection nothing typed is lost, in ${locale}`, async ({ page, context }) => {
    const { ContactForm: form, FormProblem: problem } = words[locale];
    await page.goto(address('/contact', locale));
    await district(page, locale, 5).check();
    await ownWords(page, locale).fill(OWN_WORDS);
    await isAwake(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: form.submit }).click();
    await expect(page.locator('#problem')).toContainText(problem.offline.title);
    await expect(ownWords(page, locale)).toHaveValue(OWN_WORDS);
    await context.setOffline(false);
    await page.getByRole('button', { name: form.submit }).click();
    await expect(page).toHaveURL(address('/contact/letter', locale));
  });

  test(`without a connection from the first touch on nothing typed is lost either, in ${locale}`, async ({
    page,
    context,
  }) => {
    const { ContactForm: form, FormProblem: problem } = words[locale];
    await page.goto(address('/contact', locale));
    await context.setOffline(true);
    await district(page, locale, 5).check();
    await ownWords(page, locale).fill(OWN_WORDS);
    const submit = page.getByRole('button', { name: form.submit });
    await submit.click();
    const said = () => submit.evaluate((button: HTMLButtonElement) => button.validationMessage);
    await expect.poll(said).toContain(problem.offline.title);
    await expect(ownWords(page, locale)).toHaveValue(OWN_WORDS);
    await context.setOffline(false);
    await submit.click();
    await expect(page).toHaveURL(address('/contact/letter', locale));
    await expect(page.getByRole('textbox', { name: words[locale].LetterPage.letter, exact: true })).toContainText(
      OWN_WORDS,
    );
  });
}

test('the short English note goes on top of a Spanish letter', async ({ page }) => {
  await page.goto(address('/contact', 'es'));
  await district(page, 'es', 12).check();
  const note = page.getByRole('checkbox', { name: words.es.ContactForm.englishNote });
  await expect(note).not.toBeChecked();
  await note.check();
  await page.getByRole('button', { name: words.es.ContactForm.submit }).click();
  await expect(page.getByRole('textbox', { name: words.es.LetterPage.letter, exact: true })).toContainText(
    /^Note to the office/,
  );
});

test('a letter can be changed on the page, and the changed one is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address('/contact', 'en'));
  await district(page, 'en', 12).check();
  await page.getByRole('button', { name: words.en.ContactForm.submit }).click();
  const letter = page.getByRole('textbox', { name: words.en.LetterPage.letter, exact: true });
  await letter.press('Control+Home');
  await letter.pressSequentially('Changed. ');
  await page.getByRole('button', { name: words.en.LetterPage.copyLetter }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Changed\. Dear/);
});

test('a forged district, another origin and a broken body are refused', async ({ request, baseURL }) => {
  const send = (data: object | string, origin = baseURL!) =>
    request.post('/api/contact', { headers: { origin, 'content-type': 'application/json' }, data });
  for (const forged of ['0', '16', '__proto__', '', ' '])
    expect(await (await send({ district: forged, locale: 'en' })).json()).toEqual({ errors: { district: 'choice' } });
  expect((await send({ district: '1' }, 'https://elsewhere.example')).status()).toBe(403);
  expect((await send('{')).status()).toBe(400);
  const answer = await send({ district: '14', locale: 'en', email: 'x@example.org', recipient: 'x@example.org' });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).not.toContain('example.org');
});

/** React has taken over the form: from here on it can tell that there is no connection. */
const isAwake = (tab: Page) =>
  tab.waitForFunction(() => Object.keys(document.forms[0]!).some((key) => key.startsWith('__reactProps')));

/** What lies in the test database, as bytes: the server holds it locked. */
function storedBytes(): string {
  const file = process.env.E2E_DATABASE ?? '';
  return [file, `${file}-wal`].flatMap((each) => (existsSync(each) ? [readFileSync(each, 'utf8')] : [])).join('\n');
}
