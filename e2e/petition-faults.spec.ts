import { locales } from '#i18n/routing.ts';
import { expect, test } from './fixtures.ts';
import { awake, codeShown, formOf, wake } from './petition-form.ts';
import { address, words } from './words.ts';

for (const locale of locales) {
  const { PetitionForm: form, PetitionThanks: thanks, WithdrawPage: withdraw, FormProblem: problems } = words[locale];

  test.describe(`petition in ${locale}, when things go wrong`, () => {
    test('what was typed before the script came stays', async ({ page }) => {
      let come = () => {};
      const late = new Promise<void>((resolve) => (come = resolve));
      await page.route(/\/_next\/static\//, async (route) => late.then(() => route.continue()));
      const { open, choice, name, comment, submit } = formOf(page, locale);
      await open();
      await choice('public').check();
      await name.fill('Ana');
      await comment.fill('early');
      come();
      await awake(page);
      await expect(choice('public')).toBeChecked();
      await expect(name).toHaveValue('Ana');
      await expect(comment).toHaveValue('early');
      await submit.click();
      expect(await codeShown(page, locale)).toHaveLength(6);
      await expect(page.getByText(form.choices.public.label)).toBeVisible();
    });

    test('a script that never comes is not needed', async ({ page }) => {
      await page.route(/\/_next\/static\//, (route) => route.abort());
      const { open, choice, name, submit, summary } = formOf(page, locale);
      await open();
      await choice('council').check();
      await submit.click();
      await expect(summary).toContainText(form.errors.name.required);
      await name.fill('Ana');
      await submit.click();
      expect(await codeShown(page, locale)).toHaveLength(6);
    });

    for (const [how, fate] of [
      ['is refused', 'abort'],
      ['hangs', 'hang'],
    ] as const) {
      test(`a check in the browser that ${how} is left to the server`, async ({ page }) => {
        const { open, choice, name, submit, summary } = formOf(page, locale);
        await open();
        await wake(page, locale);
        await page.route(/\/_next\/static\//, (route) => (fate === 'abort' ? route.abort() : undefined));
        await choice('council').check();
        await submit.click();
        await expect(summary).toContainText(form.errors.name.required, { timeout: 10_000 });
        await name.fill('Ana');
        await submit.click();
        await expect(page).toHaveURL(new RegExp(`${address('/petition/thanks', locale)}$`), { timeout: 10_000 });
      });
    }

    test('without connection nothing is lost, and the next press counts', async ({ page, context }) => {
      const { open, choice, name, comment, submit, summary } = formOf(page, locale);
      await open();
      await wake(page, locale);
      await choice('council').check();
      await name.fill('Ana');
      await comment.fill('¡Ñandú!');
      await context.setOffline(true);
      await submit.click();
      await expect(summary).toContainText(problems.offline.title, { timeout: 10_000 });
      await expect(summary).toBeFocused();
      await expect(comment).toHaveValue('¡Ñandú!');
      await context.setOffline(false);
      await submit.click();
      expect(await codeShown(page, locale)).toHaveLength(6);
    });

    for (const [status, said, problem] of [
      [503, 'failed', problems.failed],
      [429, 'tooMany', problems.tooMany],
      [403, 'no-keys', problems['no-keys']],
      [500, 'anything', problems.failed],
    ] as const) {
      test(`an answer of ${status} is a sentence, and nothing is lost`, async ({ page }) => {
        const { open, choice, name, submit, summary } = formOf(page, locale);
        await open();
        await wake(page, locale);
        await page.route('**/api/petition', (route) => route.fulfill({ status, json: { status: said } }));
        await choice('council').check();
        await name.fill('Ana');
        await submit.click();
        await expect(summary).toContainText(problem.title);
        await expect(name).toHaveValue('Ana');
        await page.unroute('**/api/petition');
        await submit.click();
        expect(await codeShown(page, locale)).toHaveLength(6);
      });
    }

    test('an answer that got lost on its way is asked for again, and gives the same words', async ({ page }) => {
      const taken: string[] = [];
      const { open, submit, summary } = formOf(page, locale);
      await open();
      await wake(page, locale);
      await page.route('**/api/petition', async (route) => {
        taken.push(route.request().postDataJSON().requestId);
        if (taken.length > 1) return route.continue();
        await route.fetch();
        await route.abort('connectionreset');
      });
      await submit.click();
      await expect(summary).toContainText(problems.offline.title);
      await submit.click();
      expect(await codeShown(page, locale)).toHaveLength(6);
      expect(taken).toEqual([taken[0], taken[0]]);
    });

    test('whoever chooses anew after a lost answer gets what was chosen last, in the row too', async ({ page }) => {
      const { open, choice, name, submit, summary } = formOf(page, locale);
      await open();
      await wake(page, locale);
      let isLost = true;
      await page.route('**/api/petition', async (route) => {
        if (!isLost) return route.continue();
        isLost = false;
        await route.fetch();
        await route.abort('connectionreset');
      });
      await choice('council').check();
      await name.fill('María José');
      await submit.click();
      await expect(summary).toContainText(problems.offline.title);
      await choice('count').check();
      await submit.click();
      const code = await codeShown(page, locale);
      await expect(page.getByText(thanks.sealedNothing)).toBeVisible();
      await expect(page.getByText(form.choices.count.label)).toBeVisible();

      await page.goto(address('/petition/withdraw', locale));
      await page.getByRole('textbox', { name: withdraw.label }).fill(code.join(' '));
      await page.getByRole('button', { name: withdraw.submit }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(withdraw.done.title);
    });

    test('a signature taken back is not signed again by a try of its press, which is said; the next press signs', async ({
      page,
      context,
    }) => {
      const { open, submit, summary, comment } = formOf(page, locale);
      await open();
      await wake(page, locale);
      await comment.fill(`Ñandú ${locale}`);
      await page.route('**/api/petition', async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
      await submit.click();
      await expect(summary).toContainText(problems.offline.title);
      await page.unroute('**/api/petition');
      const other = await context.newPage(); // where the words of that press are known
      const { origin } = new URL(page.url());
      const sent = page.waitForRequest('**/api/petition');
      await page.route('**/api/petition', (route) => route.abort());
      await submit.click();
      const headers = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
      await other.request.post('/api/petition', { headers, data: (await sent).postDataJSON() });
      await other.goto(address('/petition/thanks', locale));
      const code = await codeShown(other, locale);
      await other.goto(address('/petition/withdraw', locale));
      await other.getByRole('textbox', { name: withdraw.label }).fill(code.join(' '));
      await other.getByRole('button', { name: withdraw.submit }).click();
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(withdraw.done.title);

      await page.unroute('**/api/petition');
      await submit.click();
      await expect(summary).toContainText(problems.takenBack.title);
      await expect(comment).toHaveValue(`Ñandú ${locale}`);
      await submit.click();
      expect(await codeShown(page, locale)).not.toEqual(code);
    });

    test('a field that people do not see, filled in by a form filler: the six words work all the same', async ({
      page,
    }) => {
      const { open, submit } = formOf(page, locale);
      await open();
      await wake(page, locale);
      await page.locator('input[name=leaveEmpty]').evaluate((input: HTMLInputElement) => (input.value = 'ana.example'));
      await submit.click();
      const code = await codeShown(page, locale);
      await page.goto(address('/petition/withdraw', locale));
      await page.getByRole('textbox', { name: withdraw.label }).fill(code.join(' '));
      await page.getByRole('button', { name: withdraw.submit }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(withdraw.done.title);
    });

    test('a double press is one press, and the next person on the same phone makes another', async ({ page }) => {
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/api/petition')) sent.push(request.postDataJSON().requestId);
      });
      const { open, submit } = formOf(page, locale);
      await open();
      await wake(page, locale);
      await submit.dblclick();
      const first = await codeShown(page, locale);
      expect(sent).toHaveLength(1);

      await page.goBack();
      await wake(page, locale);
      await submit.click();
      await page.waitForURL(/thanks|gracias/);
      expect(await codeShown(page, locale)).not.toEqual(first);
      expect(new Set(sent).size).toBe(2);
    });

    test('a ZIP code elsewhere gets a note that stops nobody', async ({ page }) => {
      const { open, zip, comment, submit } = formOf(page, locale);
      await open();
      await wake(page, locale);
      await zip.fill('60601');
      await comment.focus();
      await expect(zip).toHaveAccessibleDescription(new RegExp(form.zip.note));
      await submit.click();
      expect(await codeShown(page, locale)).toHaveLength(6);
    });

    test('the last characters of a comment are counted down, as people count', async ({ page }) => {
      const { open, comment, submit, summary } = formOf(page, locale);
      await open();
      await wake(page, locale);
      await comment.fill('ñ'.repeat(497));
      await expect(page.getByText(form.comment.left.replace('{left}', '3'))).toBeVisible();
      await comment.fill('ñ'.repeat(502));
      await expect(page.getByText(form.comment.over.replace('{over}', '2'))).toBeVisible();
      await submit.click();
      await expect(summary).toContainText(form.errors.comment.tooLong);
      await expect(comment).toHaveValue('ñ'.repeat(502));
    });

    test('with the keyboard alone', async ({ page }) => {
      const { open, choice, name } = formOf(page, locale);
      await open();
      await choice('count').focus();
      await page.keyboard.press('ArrowDown');
      await expect(choice('council')).toBeChecked();
      await awake(page);
      await page.keyboard.press('Tab');
      await expect(name).toBeFocused();
      await page.keyboard.type('Ana');
      await page.keyboard.press('Enter');
      expect(await codeShown(page, locale)).toHaveLength(6);
    });
  });
}
