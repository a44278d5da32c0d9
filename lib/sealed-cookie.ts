import 'server-only';
import { cookies } from 'next/headers';
import { env } from './env.ts';
import { RETENTION } from './retention.ts';
import { openAnswer, sealedValue } from './sealed-answer.ts';

const NAME = 'answer';
const SECONDS = RETENTION.answerMinutes * 60;
/** Characters for all cookies of one answer: nginx, unless told otherwise, refuses an answer with over 4 KB of headers. */
export const MAX_LENGTH = 3_400;

/**
 * The only cookie of this site: carries an answer to the one page that will draw it, for ten minutes.
 * @param paths that page's path, as the browser shows it, in the reader's language first; other languages come along while there is room
 * @returns `Set-Cookie` values; none when the answer is too long to be carried
 */
export async function sealAnswer(paths: string[], answer: object): Promise<string[]> {
  const value = await sealedValue(answer, SECONDS);
  return paths.slice(0, Math.floor(MAX_LENGTH / value.length)).map((path) => setCookie(path, value, SECONDS));
}

export const forgetAnswer = (path: string): string => setCookie(path, '', 0);

/** `undefined` when there is none, or it is over ten minutes old, or we did not seal it. */
export async function readAnswer<Answer extends object>(): Promise<Answer | undefined> {
  const value = (await cookies()).get(NAME)?.value;
  return value ? openAnswer<Answer>(value) : undefined;
}

/** For a route, which is called without Next: the same, out of its request. */
export async function answerIn<Answer extends object>(request: Request): Promise<Answer | undefined> {
  const pairs = (request.headers.get('cookie') ?? '').split(/; */);
  const value = pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
  return value ? openAnswer<Answer>(value) : undefined;
}

function setCookie(path: string, value: string, seconds: number): string {
  const secure = env.SITE_URL.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
