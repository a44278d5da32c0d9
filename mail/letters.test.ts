import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/routing.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { confirmLetter } from './confirm-letter.ts';
import { newToken } from './token.ts';
import { updateLetter } from './update-letter.ts';

const words = { en, es };
const token = newToken();

describe.each(locales)('in %s', (locale) => {
  const { Mail: mail } = words[locale];
  const confirm = confirmLetter({ to: 'ana@example.org', locale, token, until: '2026-11-27T21:00:00.000Z' });
  const update = updateLetter({
    to: 'ana@example.org',
    locale,
    token,
    subject: 'Vote on Tuesday',
    paragraphs: ['The <b>Council</b> & "you"', 'Second.'],
  });

  test('a mail that asks to confirm says it in text and in HTML, with one link, to a page', () => {
    const path = { en: '/en/petition/confirm', es: '/es/peticion/confirmar' }[locale];
    const link = `http://localhost:3000${path}?token=${token}`;
    expect(confirm.subject).toBe(mail.confirm.subject);
    for (const body of [confirm.text, confirm.html]) {
      expect(body.match(/https?:\/\/[^\s"<]+/g)).toEqual([link]);
      expect(body).toContain(mail.confirm.yes);
      expect(body).toContain(mail.confirm.never);
    }
    expect(confirm.html).toContain(`<html lang="${locale}">`);
    expect(confirm.text).toMatch(locale === 'en' ? /Friday, November 27.*3:00/ : /viernes, 27 de noviembre.*3:00/);
  });

  test('what others may see on a screen does not say what it is about', () => {
    const visible = `${confirm.subject} ${confirm.text.replace(/https?:\S+/g, '').replace('localhost:3000', '')}`;
    expect(visible).not.toMatch(
      /\bICE\b|SOP|petition|petición|police|policía|immigra|inmigra|\bsign|\bfirm|vote|voto/i,
    );
  });

  test('no mail loads anything or runs anything', () => {
    for (const { html } of [confirm, update]) {
      expect(html).not.toMatch(/<img|<script|<link|<table|<form|@import|url\(|\son\w+=|src=/i);
      expect(html).toContain('<meta name="color-scheme" content="light dark">');
      expect(html).toMatch(/@media \(prefers-color-scheme:dark\)\{\.page\{background-color:#131228!important/);
    }
  });

  test('an update can be ended by one press in the mail program, or on a page', () => {
    expect(update.headers).toEqual({
      'List-Unsubscribe': `<http://localhost:3000/api/updates/unsubscribe?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    const page = { en: '/en/updates/unsubscribe', es: '/es/novedades/baja' }[locale];
    expect(update.text).toContain(`${mail.update.end}:\nhttp://localhost:3000${page}?token=${token}`);
    expect(update.html).toContain('The &lt;b&gt;Council&lt;/b&gt; &amp; &quot;you&quot;');
  });
});
