import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { cookies } from 'next/headers';
import { env } from './env.ts';
import { keyFor } from './keys.ts';
import { RETENTION } from './retention.ts';

const NAME = 'answer';
const SECONDS = RETENTION.answerMinutes * 60;
/** Characters for all cookies of one answer: nginx, unless told otherwise, refuses an answer with over 4 KB of headers. */
export const MAX_LENGTH = 3_400;

const key = keyFor('answer cookie');

/**
 * The only cookie of this site: carries an answer to the one page that will draw it, for ten minutes.
 * @param paths that page's path, as the browser shows it, in the reader's language first; other languages come along while there is room
 * @returns `Set-Cookie` values; none when the answer is too long to be carried
 */
export async function sealAnswer(paths: string[], answer: object): Promise<string[]> {
  const plain = deflateRawSync(JSON.stringify({ until: Date.now() + SECONDS * 1000, answer }));
  const value = await new CompactEncrypt(plain).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);
  return paths.slice(0, Math.floor(MAX_LENGTH / value.length)).map((path) => setCookie(path, value, SECONDS));
}

export const forgetAnswer = (path: string): string => setCookie(path, '', 0);

/** `undefined` when there is none, or it is over ten minutes old, or we did not seal it. */
export async function readAnswer<Answer extends object>(): Promise<Answer | undefined> {
  const value = (await cookies()).get(NAME)?.value;
  return value ? openAnswer<Answer>(value) : undefined;
}

/** Opens what `sealAnswer` closed; for pages through `readAnswer`. */
export async function openAnswer<Answer extends object>(value: string): Promise<Answer | undefined> {
  try {
    const { plaintext } = await compactDecrypt(value, key);
    const { until, answer } = JSON.parse(inflateRawSync(plaintext, { maxOutputLength: 64 * 1024 }).toString());
    return until > Date.now() ? answer : undefined;
  } catch {
    return undefined;
  }
}

function setCookie(path: string, value: string, seconds: number): string {
  const secure = env.SITE_URL.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
