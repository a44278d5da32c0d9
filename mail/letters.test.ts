import { describe, expect, test } from 'vitest';
import { messages as words } from '#i18n/messages.ts';
import { pathOf } from '#i18n/paths.ts';
import { locales } from '#i18n/routing.ts';
import { confirmLetter, letterConfirmLetter } from './confirm-letter.ts';
import { officeLetter } from './office-letter.ts';
import { newToken } from './token.ts';
import { updateLetter } from './update-letter.ts';

const token = newToken();

describe.each(locales)('in %s', (locale) => {
  const { Mail: mail } = words[locale];
  const confirm = confirmLetter({ to: 'ana@example.org', locale, token, until: '2026-11-27T21:00:00.000Z' });
  const update = updateLetter({
    to: 'ana@example.org',
    locale,
    page: `http://localhost:3000${pathOf('/updates/unsubscribe', locale)}?token=${token}`,
    subject: 'Vote on Tuesday',
    paragraphs: ['The <b>Council</b> & "you"', 'Second.'],
  });

  test('a mail that asks to confirm says it in text and in HTML, with one link, to a page', () => {
    const path = pathOf('/petition/confirm', locale);
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
    const page = pathOf('/updates/unsubscribe', locale);
    expect(update.text).toContain(`${mail.update.end}:\nhttp://localhost:3000${page}?token=${token}`);
    expect(update.html).toContain('The &lt;b&gt;Council&lt;/b&gt; &amp; &quot;you&quot;');
  });

  test('a mail that asks whether a letter may leave is as neutral, and leads to the page of letters', () => {
    const asking = letterConfirmLetter({
      to: 'ana@example.org',
      locale,
      token,
      until: '2026-11-27T21:00:00.000Z',
    });
    const path = pathOf('/contact/confirm', locale);
    expect(asking.subject).toBe(mail.confirm.subject);
    for (const body of [asking.text, asking.html]) {
      expect(body.match(/https?:\/\/[^\s"<]+/g)).toEqual([`http://localhost:3000${path}?token=${token}`]);
      expect(body).toContain(mail.letter.yes);
      expect(body).not.toMatch(/\bICE\b|SOP|police|policía|immigra|inmigra|alder|concejal/i);
    }
  });

  test('a letter to an office says whose it is and where the answer goes, and runs nothing', () => {
    const body = 'Dear <b>you</b>,\nfirst.\n\nSecond <img src=x>.';
    const letter = officeLetter({ seat: 8, locale, subject: 'S', body, name: 'Ana <i>', replyTo: 'ana@example.org' });
    expect(letter.text.startsWith(`${body}\n\n`)).toBe(true);
    expect(letter.text).toContain('Ana <i> (ana@example.org)');
    expect(letter.html).toContain('<p>Dear &lt;b&gt;you&lt;/b&gt;,<br>first.</p>');
    expect(letter.html).not.toMatch(/<img|<i>|<b>/);
    expect(officeLetter({ seat: 16, locale, subject: 'S', body, name: 'A', replyTo: 'a@b.example' }).to).toBe('');
  });
});
