import 'server-only';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { isEmail } from '#lib/email.ts';
import { env } from '#lib/env.ts';
import { isLoopbackHost } from '#lib/loopback.ts';
import { once } from '#lib/once.ts';
import type { Letter, Post } from './letter.ts';
import { mailWay } from './way.ts';

/**
 * Milliseconds. Some servers let strangers wait a minute for their greeting; after the last line of a mail they may think as
 * long again. A mail server that says nothing for longer is given up, and asked again later.
 */
export const PATIENCE = { connect: 100_000, greeting: 90_000, silence: 90_000, whole: 240_000 };

/** What this environment says. `undefined`: mail is not set up here. */
export function getPost(): Post | undefined {
  return once('mail post', () => {
    const { SMTP_URL, MAIL_FROM, MAIL_FOLDER } = env;
    const way = mailWay();
    if (way === 'smtp') return postBySmtp(SMTP_URL!, MAIL_FROM!);
    return way === 'files' ? postToFolder(MAIL_FOLDER!, MAIL_FROM ?? 'Demo <demo@localhost>') : undefined;
  });
}

type TlsOptions = { ca?: string };

/**
 * A connection for each mail: one that breaks breaks one mail. STARTTLS is a must, except on this machine.
 * @param url `smtps://USER:PASSWORD@HOST` or `smtp://USER:PASSWORD@HOST:PORT`
 * @param tls certificates to trust beside the known ones, for tests
 */
export function postBySmtp(url: string, from: string, patience = PATIENCE, tls: TlsOptions = {}): Post {
  const { protocol, hostname, host, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: !isSecure && !isLoopbackHost(host),
    forceAuth: username !== '', // a server that asks for no password is not the one we were told of
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    tls: { minVersion: 'TLSv1.2', ...tls },
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    dnsTimeout: patience.connect,
    ...SHUT,
  });
  return async (letter, messageId, stop) => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(patience.whole)]);
    await transport.sendMail({ ...packed(letter, from, messageId), signal });
  };
}

/** For a demo: one `.eml` a mail, readable by this user alone. A mail that is tried twice is one file. */
export function postToFolder(folder: string, from: string): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix', ...SHUT });
  return async (letter, messageId) => {
    const { message } = await transport.sendMail(packed(letter, from, messageId));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, `${messageId.replace(/^<|@.*/g, '')}.eml`);
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  };
}

/** Nothing in a letter makes us read a file or fetch an address. */
const SHUT = { disableFileAccess: true, disableUrlAccess: true };

/** @throws when `to` or `replyTo` is not one plain address: no program down the line gets to guess what it means */
function packed({ to, replyTo, subject, text, html, headers }: Letter, from: string, messageId: string) {
  if (![to, replyTo ?? to].every(isEmail)) throw Object.assign(new Error('Not an address.'), { code: 'EENVELOPE' });
  return {
    from,
    to: { name: '', address: to },
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    subject: oneLine(subject),
    text,
    html,
    messageId,
    xMailer: false as const,
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
