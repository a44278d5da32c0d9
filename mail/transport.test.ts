import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { failureOf } from './failure.ts';
import type { Letter } from './letter.ts';
import { selfSigned } from './testing-certificate.ts';
import { type Fault, type Peer, startPeer } from './testing-smtp.ts';
import { postBySmtp, postToFolder } from './transport.ts';

const FROM = 'Community site <no-reply@example.org>';
const ID = '<one@example.org>';
const LETTER: Letter = { to: 'ana@example.net', subject: 'Please confirm', text: 'Hello\n.\nthere', html: '<p>Hello' };
const QUICK = { connect: 600, greeting: 400, silence: 400, whole: 2_000 };
const NEVER = new AbortController().signal;

let peer: Peer | undefined;
afterEach(async () => {
  await peer?.stop();
  peer = undefined;
});

/** Sends one mail to a server that does this, and says what became of it. */
async function sendTo(fault: Fault | undefined, patience = QUICK) {
  peer = await startPeer({ fault: () => fault });
  const post = postBySmtp(`smtp://127.0.0.1:${peer.port}`, FROM, patience);
  return post(LETTER, ID, NEVER).then(() => 'sent' as const, failureOf);
}

test('a mail arrives as it is, with its own Message-ID and nothing that names a program or a visitor', async () => {
  expect(await sendTo(undefined)).toBe('sent');
  const [{ raw, to, messageId }] = peer!.taken as [Peer['taken'][0]];
  expect([to, messageId]).toEqual(['ana@example.net', ID]);
  const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
  expect(
    headers
      .match(/^[\w-]+(?=:)/gm)
      ?.map((name) => name.toLowerCase())
      .toSorted(),
  ).toEqual(
    ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].toSorted(),
  );
  expect(headers).toContain('From: Community site <no-reply@example.org>');
  expect(raw).toContain('Hello\r\n..\r\nthere');
});

test('an answer can go to another address, as one header and without a name', async () => {
  peer = await startPeer();
  const post = postBySmtp(`smtp://127.0.0.1:${peer.port}`, FROM, QUICK);
  await post({ ...LETTER, replyTo: 'ben@example.net' }, ID, NEVER);
  expect(peer.taken[0]!.raw.match(/^Reply-To:.*$/gm)).toEqual(['Reply-To: ben@example.net']);
  for (const replyTo of [
    'ben@example.net\r\nBcc: c@example.net',
    'Ben <ben@example.net>',
    'a@b.example,c@d.example',
    '',
  ])
    expect(await post({ ...LETTER, replyTo }, ID, NEVER).catch(failureOf)).toMatchObject({ reason: 'address' });
  expect(peer.taken).toHaveLength(1);
});

describe('what a mail server may do', () => {
  test.each<[string, Fault, object]>([
    ['says no for now', { at: 'RCPT', does: '450 4.2.0 later' }, { reason: 'later', isFinal: false, isForAll: false }],
    ['closes its doors', { at: 'MAIL', does: '421 4.3.2 closing' }, { reason: 'later', isForAll: true }],
    ['knows no such mailbox', { at: 'RCPT', does: '550 5.1.1 who?' }, { reason: 'address', isFinal: true }],
    ['knows none, in old words', { at: 'RCPT', does: '550 no such user' }, { reason: 'address', isFinal: true }],
    ['does not relay', { at: 'RCPT', does: '550 relay access denied' }, { reason: 'refused', isFinal: false }],
    ['does not like the sender', { at: 'MAIL', does: '553 5.7.1 no' }, { reason: 'refused', isFinal: false }],
    ['does not like the mail', { at: '.', does: '554 5.7.1 spam' }, { reason: 'refused', isFinal: false }],
    ['refuses after DATA', { at: 'DATA', does: '554 no' }, { reason: 'refused', isFinal: false }],
    ['cuts the line after DATA', { at: '.', does: 'cut' }, { reason: 'dropped', isFinal: false, isForAll: true }],
    ['cuts the line at once', { at: 'greeting', does: 'cut' }, { reason: 'dropped', isForAll: true }],
    ['never greets', { at: 'greeting', does: 'hang' }, { reason: 'silent', isForAll: true }],
    ['falls silent after DATA', { at: '.', does: 'hang' }, { reason: 'silent', isFinal: false }],
    ['falls silent before', { at: 'EHLO', does: 'hang' }, { reason: 'silent', isForAll: true }],
    ['greets too late', { at: 'greeting', does: 1_000 }, { reason: 'silent', isForAll: true }],
  ])('%s', async (_, fault, expected) => {
    expect(await sendTo(fault)).toMatchObject(expected);
    expect(peer!.taken).toEqual([]);
  });

  test('greets late, but within our patience', async () => {
    expect(await sendTo({ at: 'greeting', does: 250 })).toBe('sent');
  });

  test('is not there', async () => {
    peer = await startPeer();
    await peer.stop();
    const sending = postBySmtp(`smtp://127.0.0.1:${peer.port}`, FROM, QUICK)(LETTER, ID, NEVER);
    expect(await sending.catch(failureOf)).toMatchObject({ reason: 'unreachable', isForAll: true });
  });

  test('drips: the whole of one mail has an end', async () => {
    const dripping: Fault = { at: 'EHLO', does: 'hang' };
    const before = Date.now();
    expect(await sendTo(dripping, { connect: 60_000, greeting: 60_000, silence: 60_000, whole: 300 })).toMatchObject({
      reason: 'silent',
    });
    expect(Date.now() - before).toBeLessThan(2_000);
  });

  test('asks for a password we do not have', async () => {
    peer = await startPeer();
    const post = postBySmtp(`smtp://user:${encodeURIComponent('p@ss')}@127.0.0.1:${peer.port}`, FROM, QUICK);
    expect(await post(LETTER, ID, NEVER).catch(failureOf)).toMatchObject({ reason: 'login', isForAll: true });
  });
});

describe('TLS', () => {
  const certificate = selfSigned();
  const trusted = { ca: certificate.cert };

  test.each([
    ['from the first byte', 'smtps', { isSecure: true }],
    ['by STARTTLS', 'smtp', {}],
  ])('%s, with a certificate that we trust', async (_, scheme, options) => {
    peer = await startPeer({ certificate, ...options });
    await postBySmtp(`${scheme}://127.0.0.1:${peer.port}`, FROM, QUICK, trusted)(LETTER, ID, NEVER);
    expect(peer.taken).toHaveLength(1);
  });

  test.each([
    ['from the first byte', 'smtps', { isSecure: true }],
    ['by STARTTLS', 'smtp', {}],
  ])('%s, with a certificate that nobody vouches for: nothing is said', async (_, scheme, options) => {
    peer = await startPeer({ certificate, ...options });
    const sending = postBySmtp(`${scheme}://127.0.0.1:${peer.port}`, FROM, QUICK)(LETTER, ID, NEVER);
    expect(await sending.catch(failureOf)).toMatchObject({ reason: 'tls', isForAll: true });
    expect([peer.taken, peer.maybe]).toEqual([[], []]);
  });

  test('a server elsewhere that offers none gets nothing', async () => {
    peer = await startPeer();
    // 127.0.0.1 by another name, which only our rule does not know for this machine
    const sending = postBySmtp(`smtp://[::ffff:127.0.0.1]:${peer.port}`, FROM, QUICK)(LETTER, ID, NEVER);
    expect(await sending.catch(failureOf)).toMatchObject({ reason: 'tls', isForAll: true });
    expect(peer.taken).toEqual([]);
  });
});

test('nothing in a letter becomes another header or another reader', async () => {
  peer = await startPeer();
  const post = postBySmtp(`smtp://127.0.0.1:${peer.port}`, FROM, QUICK);
  const evil = 'x\r\nBcc: eve@example.com\r\n\r\nbody\u2028\0';
  await post({ ...LETTER, subject: evil, headers: { 'List-Unsubscribe': `<https://example.org>${evil}` } }, ID, NEVER);
  for (const to of [
    `ana@example.net${evil}`,
    'ana@example.net, eve@example.com',
    'ana@example.net>\r\nRCPT TO:<eve@example.com',
  ])
    await post({ ...LETTER, to }, ID, NEVER).catch(() => undefined);
  for (const { raw, to } of peer.taken) {
    expect(to).not.toContain('eve');
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im);
  }
  expect(peer.taken.length).toBeGreaterThan(0);
});

test('a demo lays its mails into a folder, for its own user alone; tried twice, it is one file', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'mail-')), 'mail');
  const post = postToFolder(folder, FROM);
  await post(LETTER, ID, NEVER);
  await post(LETTER, ID, NEVER);
  expect(readdirSync(folder)).toEqual(['one.eml']);
  expect(readFileSync(path.join(folder, 'one.eml'), 'utf8')).toContain('To: ana@example.net');
  expect(statSync(path.join(folder, 'one.eml')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  rmSync(folder, { recursive: true });
});
