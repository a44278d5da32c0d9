import type { Page } from '@playwright/test';
import type { Locale } from '#i18n/routing.ts';
import { address, words } from './words.ts';

type State = [name: string, reach: (tab: Page) => Promise<unknown>];

/** As long as one of ours, and nobody's. */
const LINK = 'x'.repeat(32);

/** What a page becomes when someone has done something, or something has gone wrong. */
export function statesOf(locale: Locale): State[] {
  return [...statesOfSite(locale), ...statesOfPetition(locale), ...statesOfContact(locale)];
}

function statesOfSite(locale: Locale): State[] {
  return [
    ['a page that does not exist', (tab) => tab.goto(`/${locale}/nothing-here`)],
    ['a year without events', (tab) => tab.goto(`${address('/timeline', locale)}/1999`)],
    ['a page that failed', (tab) => tab.goto(`/${locale}/failed`)],
    [
      'the menu of a phone',
      async (tab) => {
        await tab.setViewportSize({ width: 360, height: 640 });
        await tab.goto(`/${locale}`);
        await tab.locator('summary', { hasText: words[locale].Site.menu }).click();
      },
    ],
  ];
}

function statesOfPetition(locale: Locale): State[] {
  const wrong = {
    locale,
    disclosure: 'council',
    name: '',
    zip: 'x',
    district: '99',
    email: 'ana@',
    comment: 'ñ'.repeat(501),
  };
  return [
    ['petition: mistakes, without script', (tab) => post(tab, '/api/petition', wrong)],
    ['petition: the language button', (tab) => post(tab, '/api/petition', { ...wrong, switchTo: locale })],
    ['petition: a receipt', (tab) => post(tab, '/api/petition', { locale, disclosure: 'count', district: '12' })],
    [
      'petition: a text that nobody was shown',
      (tab) => post(tab, '/api/petition', { locale, disclosure: 'count', textVersion: 'x' }),
    ],
    ['petition: taking back without words', (tab) => post(tab, '/api/petition/withdraw', { locale, code: '' })],
    ['petition: the page of a link', (tab) => tab.goto(`${address('/petition/confirm', locale)}?token=${LINK}`)],
    ['petition: a link cut off', (tab) => tab.goto(`${address('/petition/confirm', locale)}?token=abc`)],
    [
      'petition: a link that is over',
      (tab) => post(tab, '/api/petition/confirm', { locale, token: LINK, answer: 'confirm' }),
    ],
    ['petition: no answer to a link', (tab) => post(tab, '/api/petition/confirm', { locale, token: LINK })],
    [
      'petition: a receipt, with a mail',
      (tab) => post(tab, '/api/petition', { locale, disclosure: 'count', email: 'ana@gmial.com' }),
    ],
    ['updates: the page of a link', (tab) => tab.goto(`${address('/updates/unsubscribe', locale)}?token=${LINK}`)],
    ['updates: ended', (tab) => post(tab, '/api/updates/unsubscribe', { locale, token: LINK })],
    [
      'petition: mistakes, with script',
      async (tab) => {
        await tab.goto(address('/petition', locale));
        await tab.locator('input[value=council]').check();
        await pressWhenAwake(tab);
      },
    ],
  ];
}

function statesOfContact(locale: Locale): State[] {
  const letter = { locale, district: '12', name: 'María José', ownWords: 'Vivo aquí.' };
  return [
    ['contact: no district, without script', (tab) => post(tab, '/api/contact', { ...letter, district: '' })],
    ['contact: a letter, without script', (tab) => post(tab, '/api/contact', letter)],
    [
      'contact: a letter to send, with mistakes',
      (tab) => post(tab, '/api/contact/send', { locale, district: '12', letter: 'Hola.', name: '', email: 'ana@' }),
    ],
    [
      'contact: a letter that waits for its writer',
      (tab) =>
        post(tab, '/api/contact/send', { locale, district: '12', letter: 'Hola.', name: 'Ana', email: 'a@gmial.com' }),
    ],
    ['contact: the page of a link cut off', (tab) => tab.goto(`${address('/contact/confirm', locale)}?token=abc`)],
    ['contact: no answer to a link', (tab) => post(tab, '/api/contact/confirm', { locale, token: LINK })],
    [
      'contact: no district, with script',
      async (tab) => {
        await tab.goto(address('/contact', locale));
        await tab.getByRole('button', { name: words[locale].ContactForm.submit }).click();
        await tab.locator('#problem').waitFor();
      },
    ],
    ['contact: a letter that is not here any more', (tab) => tab.goto(address('/contact/letter', locale))],
  ];
}

/** As a browser without script posts a form, and then opens the page that it is sent to. */
async function post(tab: Page, route: string, form: Record<string, string>): Promise<void> {
  await tab.goto('/robots.txt');
  const { origin } = new URL(tab.url());
  const answer = await tab.request.post(route, { form, headers: { origin }, maxRedirects: 0 });
  const { location } = answer.headers();
  if (answer.status() !== 303 || !location) throw new Error(`${route} answered ${answer.status()}.`);
  await tab.goto(location);
}

async function pressWhenAwake(tab: Page): Promise<void> {
  await tab.waitForFunction(() =>
    Object.keys(document.querySelector('form[data-hydrate]') ?? {}).some((key) => key.startsWith('__react')),
  );
  await tab.locator('form[data-hydrate] button[type=submit]:not([name])').click();
  await tab.locator('[aria-invalid=true]').first().waitFor();
}
