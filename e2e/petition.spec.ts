import { locales } from '#i18n/routing.ts';
import { type BrowserContext, expect, test } from './fixtures.ts';
import { codeShown, formOf } from './petition-form.ts';
import { address, words } from './words.ts';

const HOSTILE = '</textarea><script>window.ran=1</script><img src=x onerror="window.ran=1">';

/** For the pages of the receipt; without script, the form's own address is told that the receipt is there. */
async function expectOnlyTheSealedCookie(context: BrowserContext): Promise<void> {
  const cookies = await context.cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ name: 'answer', httpOnly: true, sameSite: 'Strict' });
    expect(cookie.path).toMatch(/^\/(en\/petition\/thanks|es\/peticion\/gracias|api\/petition)$/);
    expect(cookie.expires * 1000 - Date.now()).toBeLessThanOrEqual(10 * 60_000);
  }
}

for (const locale of locales) {
  const { PetitionForm: form, PetitionThanks: thanks, WithdrawPage: withdraw, FormProblem: problems } = words[locale];
  const other = locales.find((each) => each !== locale)!;

  for (const javaScriptEnabled of [true, false]) {
    test.describe(`petition in ${locale}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('a mistake keeps what was typed, signing gives six words, and they take it back', async ({
        page,
        context,
      }) => {
        const { open, choice, name, comment, district, submit, summary } = formOf(page, locale);
        await open();
        await expect(choice('count')).toBeChecked();
        await expect(name).toBeHidden();
        await choice('council').check();
        await comment.fill('¡Ñandú! 👩‍👩‍👧');
        await district.fill('16');
        await submit.click();

        await expect(summary).toBeVisible();
        await expect(summary).toBeFocused();
        await expect(summary.getByRole('link')).toHaveText([form.errors.name.required, form.errors.district.invalid]);
        await expect(name).toHaveAccessibleDescription(new RegExp(form.errors.name.required));
        await expect(choice('council')).toBeChecked();
        await expect(comment).toHaveValue('¡Ñandú! 👩‍👩‍👧');
        await expect(district).toHaveValue('16');
        await summary.getByRole('link', { name: form.errors.name.required }).click();
        await expect(name).toBeFocused();

        await name.fill('María José 李');
        await district.fill('12');
        await submit.click();
        const code = await codeShown(page, locale);
        expect(code).toHaveLength(6);
        expect(page.url()).not.toMatch(/\?|mar/i);
        await expect(page.getByText(thanks.district.replace('{district}', '12'))).toBeVisible();
        await expectOnlyTheSealedCookie(context);

        await page.goto(address('/petition/withdraw', locale));
        await page.getByRole('textbox', { name: withdraw.label }).fill(code.join(' ').toUpperCase());
        await page.getByRole('button', { name: withdraw.submit }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(withdraw.done.title);
        for (const to of ['/petition/names', '/about'] as const)
          // where a published name is asked back
          await expect(page.getByRole('status').locator(`a[href="${address(to, locale)}"]`)).toBeVisible();
        await page.goto(address('/petition/withdraw', other));
        await page.getByRole('textbox', { name: words[other].WithdrawPage.label }).fill(code.join(' '));
        await page.getByRole('button', { name: words[other].WithdrawPage.submit }).click();
        await expect(page.locator('#problem')).toContainText(words[other].WithdrawPage.unknown.title);
        await expect(page.getByRole('textbox')).toHaveValue(code.join(' '));
      });

      test('one press is enough to be counted', async ({ page }) => {
        const { open, submit } = formOf(page, locale);
        await open();
        await submit.click();
        expect(await codeShown(page, locale)).toHaveLength(6);
        await expect(page.getByText(thanks.sealedNothing)).toBeVisible();
      });

      test('a page left open over a change of the text is drawn anew, with a sentence', async ({ page, request }) => {
        const form = { locale, disclosure: 'council', name: 'Ana', textVersion: '2020-01-01-00000000' };
        const { origin } = new URL((await page.goto(address('/petition', locale)))!.url());
        const current = await page.locator('input[name=textVersion]').getAttribute('value');
        const headers = { origin, 'sec-fetch-site': 'same-origin' };
        const answer = await request.post('/api/petition', { form, headers, maxRedirects: 0 });
        expect(answer.headers().location).toBe(`${address('/petition/review', locale)}#problem`);
        const [, value = ''] = /answer=([^;]+)/.exec(answer.headers()['set-cookie'] ?? '') ?? [];
        await page
          .context()
          .addCookies([
            { name: 'answer', value, domain: new URL(origin).hostname, path: address('/petition/review', locale) },
          ]);
        await page.goto(answer.headers().location!);
        await expect(page.locator('#problem')).toContainText(problems.textChanged.title);
        await expect(page.locator('input[name=textVersion]')).toHaveValue(current!);
        await formOf(page, locale).submit.click();
        await codeShown(page, locale);
      });

      test('the language button keeps what was typed, there and back', async ({ page }) => {
        const here = formOf(page, locale);
        await here.open();
        await here.choice('public').check();
        await here.name.fill('Ana');
        await here.zip.fill('abc');
        await page.getByRole('button', { name: words[other].PetitionForm.switchTo }).click();
        const there = formOf(page, other);
        await expect(there.choice('public')).toBeChecked();
        await expect(there.name).toHaveValue('Ana');
        await expect(there.zip).toHaveValue('abc');
        await expect(there.summary).toHaveCount(0);
        await page.getByRole('button', { name: form.switchTo }).click();
        await expect(here.name).toHaveValue('Ana');
        await here.zip.fill('53204');
        await here.submit.click();
        expect(await codeShown(page, locale)).toHaveLength(6);
      });

      test('what was typed is shown, and never run', async ({ page }) => {
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (message.text().includes('Content Security Policy')) complaints.push(message.text());
        });
        const { open, choice, name, zip, comment, submit, summary } = formOf(page, locale);
        await open();
        await choice('public').check();
        await name.fill(HOSTILE);
        await comment.fill(HOSTILE);
        await zip.fill(HOSTILE);
        await submit.click();
        await expect(summary).toBeVisible();
        for (const field of [name, comment, zip]) await expect(field).toHaveValue(HOSTILE);
        if (javaScriptEnabled) expect(await page.evaluate(() => 'ran' in window)).toBe(false);
        expect(await page.locator('img[src=x]').count()).toBe(0);
        expect(complaints).toEqual([]);
      });
    });
  }

  test.describe(`petition in ${locale}, without script`, () => {
    test.use({ javaScriptEnabled: false });

    test('the next person on the same phone, going back, signs too', async ({ page }) => {
      const { open, choice, name, submit, summary } = formOf(page, locale);
      await open();
      const codes = new Set<string>();
      await choice('council').check();
      const answered = page.waitForResponse((response) => response.url().includes(address('/petition/review', locale)));
      await submit.click();
      expect((await answered).headers()['cache-control']).toContain('no-store');
      await expect(summary).toContainText(form.errors.name.required);
      for (const person of ['Ana', 'Beto']) {
        await choice('council').check();
        await name.fill(person);
        await submit.click();
        codes.add((await codeShown(page, locale)).join(' '));
        await page.goBack();
      }
      expect(codes.size).toBe(2);
    });
  });
}

test('without a receipt the page says what to do', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(address('/petition/thanks', locale));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].PetitionThanks.missing.title);
  }
});

test('the numbers are open to every program', async ({ request }) => {
  const answer = await request.get('/data/petition.json');
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  const figures = await answer.json();
  expect(figures).toMatchObject({
    received: expect.any(Number),
    confirmed: expect.any(Number),
    paper: expect.any(Number),
    rule: expect.any(String),
  });
  expect(figures.districts).toHaveLength(15);
});
