import 'server-only';
import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { type Page, pathOf } from '#i18n/paths.ts';
import { defaultLocale, isLocale, type Locale, locales } from '#i18n/routing.ts';
import { cleanText } from './clean-text.ts';
import { networkOf } from './client-address.ts';
import type { Draft, Outcome, Problem } from './form.ts';
import { forgetAnswer, sealAnswer } from './sealed-cookie.ts';

const MAX_BYTES = 32 * 1024;
const RETRY_SECONDS = '60';
const STATUS: Record<Problem, number> = {
  failed: 503,
  offline: 503, // said by the browser alone
  tooMany: 429,
  size: 413,
  refused: 400,
  closed: 403,
  before: 403,
  'no-keys': 403,
  unknown: 404,
};

export type PostedForm = {
  /** The fields this form knows, cleaned. Others are ignored. */
  values: Record<string, string>;
  /** The language to answer in. */
  locale: Locale;
  /** True when the language button was pressed: show the form again, check nothing. */
  isSwitch: boolean;
  /** The same for one press of the button, however often it arrives. */
  requestId: string;
  sentBy: 'script' | 'browser';
};

/**
 * Reads JSON or urlencoded, at most 32 KB, from our own pages only.
 * @param names the fields of the form
 * @returns the form, or the answer to a request that is none: 400 (broken), 403 (another origin), 413 (too large), 415 (another type)
 */
export async function readForm(request: Request, names: readonly string[]): Promise<PostedForm | Response> {
  const sentBy = SENDERS[request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (!isFromOurPages(request)) return refuse(403, 'origin', sentBy);
  if (!sentBy) return refuse(415, 'type', sentBy);
  const body = await readBody(request);
  if (body === undefined) return refuse(413, 'size', sentBy);
  const fields = (sentBy === 'script' ? fieldsOfJson : fieldsOfForm)(body);
  if (!fields || !/^([\w-]{16,64})?$/.test(fields.requestId ?? '')) return refuse(400, 'broken', sentBy);

  const { locale, switchTo, requestId } = fields;
  const wanted = switchTo ?? locale;
  return {
    values: Object.fromEntries(
      names.flatMap((name) => (Object.hasOwn(fields, name) ? [[name, cleanText(fields[name] ?? '')]] : [])),
    ),
    locale: isLocale(wanted) ? wanted : defaultLocale,
    isSwitch: switchTo !== undefined,
    requestId: requestId || pressOf(request, body),
    sentBy,
  };
}

type Pages = {
  /** Draws the form again with what was typed. */
  review: Page;
  /** Draws the receipt. */
  done: Page;
};

/**
 * JSON for script. For a plain form `303` to the page that says the same: the form again, or the receipt.
 * @param said what script is told beside `next`, with its status
 */
export async function answerForm(
  { sentBy, locale }: PostedForm,
  outcome: Outcome,
  pages: Pages,
  said: { status: number; body: object },
): Promise<Response> {
  if ('draft' in outcome)
    return sentBy === 'script' ? draftAsJson(outcome.draft) : showDraft(outcome.draft, pathOf(pages.review, locale));
  const next = pathOf(pages.done, locale);
  const others = locales.map((each) => pathOf(pages.done, each)).filter((path) => path !== next);
  const drafts = pages.review === pages.done ? [] : locales.map((each) => forgetAnswer(pathOf(pages.review, each)));
  const set = [...(await sealAnswer([next, ...others], outcome.receipt)), ...drafts];
  if (sentBy === 'browser') return seeOther(next, set);
  return withCookies(Response.json({ ...said.body, next }, { status: said.status }), set);
}

function draftAsJson({ errors, problem }: Draft): Response {
  if (!problem) return Response.json({ errors }, { status: 422 });
  const status = STATUS[problem];
  return Response.json(
    { status: problem },
    { status, headers: status === 429 || status === 503 ? { 'retry-after': RETRY_SECONDS } : {} },
  );
}

async function showDraft(draft: Draft, review: string): Promise<Response> {
  const whole = await sealAnswer([review], draft);
  return seeOther(review, whole.length > 0 ? whole : await sealAnswer([review], withoutLongest(draft)));
}

function seeOther(location: string, set: string[]): Response {
  return withCookies(new Response(null, { status: 303, headers: { location } }), set);
}

function withCookies(response: Response, set: string[]): Response {
  for (const cookie of set) response.headers.append('set-cookie', cookie);
  return response;
}

/** A code for script. A reader whose browser posted by itself gets a sentence, in every language, because the form's was not read. */
async function refuse(
  status: number,
  reason: 'origin' | 'type' | 'size' | 'broken',
  sentBy: PostedForm['sentBy'] | undefined,
): Promise<Response> {
  if (sentBy === 'script') return Response.json({ status: reason }, { status });
  const sentences = locales.map(async (locale) => (await getTranslations({ locale, namespace: 'Refused' }))(reason));
  return new Response((await Promise.all(sentences)).join('\n\n'), {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

const SENDERS: Record<string, PostedForm['sentBy']> = {
  'application/json': 'script',
  'application/x-www-form-urlencoded': 'browser',
};

/** Browsers too old for `Sec-Fetch-Site` still send `Origin` with a POST. */
function isFromOurPages({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = headers.get('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}

/**
 * A browser without script sends nothing that tells two presses apart. Same network, same browser, same fields, same five seconds
 * is one press: short, because two neighbours may send the same form, and a lost signature is worse than a double one.
 */
function pressOf(request: Request, body: Buffer): string {
  const press = [
    networkOf(request),
    request.headers.get('user-agent'),
    body.toString('base64'),
    Math.floor(Date.now() / 5_000),
  ];
  return createHash('sha256').update(JSON.stringify(press)).digest('hex');
}

/** Leaves out the one text that does not fit, and says so; the browser's Back button still has it. */
function withoutLongest({ values, ...draft }: Draft): Draft {
  const [longest = ''] = Object.keys(values).sort((a, b) => (values[b] ?? '').length - (values[a] ?? '').length);
  return { ...draft, values: { ...values, [longest]: '' }, errors: { ...draft.errors, [longest]: 'notCarried' } };
}

async function readBody(request: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Fields = Record<string, string>;

/** `undefined` when it is not JSON, not an object, or not UTF-8. */
function fieldsOfJson(body: Buffer): Fields | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return undefined;
  }
}

/** `URLSearchParams` reads broken UTF-8 as U+FFFD, which nobody types. */
function fieldsOfForm(body: Buffer): Fields | undefined {
  const fields = Object.fromEntries(new URLSearchParams(body.toString('latin1')));
  return Object.values(fields).some((text) => text.includes('\uFFFD')) ? undefined : fields;
}
