import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { type Page, pathOf } from '#i18n/paths.ts';
import { defaultLocale, isLocale, type Locale, locales } from '#i18n/routing.ts';
import { cleanText } from './clean-text.ts';
import { networkOf } from './client-address.ts';
import { type Draft, FORM_ID, type Outcome, type Problem, SUMMARY_ID } from './form.ts';
import { RETENTION } from './retention.ts';
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

/** One press of the button, however often it arrives: the same `id`, remembered for `rememberMs`. */
export type Press = { id: string; rememberMs: number };

export type PostedForm = {
  /** The fields this form knows, cleaned. Others are ignored. */
  values: Record<string, string>;
  /** The language to answer in. */
  locale: Locale;
  /** True when the language button was pressed: show the form again, check nothing. */
  isSwitch: boolean;
  press: Press;
  sentBy: 'script' | 'browser';
};

/**
 * Reads JSON or urlencoded, at most 32 KB, from our own pages only.
 * @param names the fields of the form
 * @param telling the fields that tell people apart: without a `requestId`, a press is only recognised when one is filled in
 * @returns the form, or the answer to a request that is none: 400 (broken), 403 (another origin), 413 (too large), 415 (another type)
 */
export async function readForm(
  request: Request,
  names: readonly string[],
  telling: readonly string[] = [],
): Promise<PostedForm | Response> {
  const sentBy = SENDERS[request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (!isFromOurPages(request)) return refuse(403, 'origin', sentBy);
  if (!sentBy) return refuse(415, 'type', sentBy);
  const body = await readBody(request);
  if (body === undefined) return refuse(413, 'size', sentBy);
  const fields = (sentBy === 'script' ? fieldsOfJson : fieldsOfForm)(body);
  if (!fields || body.length === 0 || !/^([\w-]{16,64})?$/.test(fields.requestId ?? ''))
    return refuse(400, 'broken', sentBy);

  const { locale, switchTo, requestId } = fields;
  const wanted = switchTo ?? locale;
  const values = Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(fields, name) ? [[name, cleanText(fields[name] ?? '')]] : [])),
  );
  return {
    values,
    locale: isLocale(wanted) ? wanted : defaultLocale,
    isSwitch: switchTo !== undefined,
    press: requestId
      ? { id: requestId, rememberMs: KNOWN_MS }
      : guessedPress(
          request,
          telling.map((name) => values[name]?.trim() ?? ''),
          body,
        ),
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
  { sentBy, locale, press }: PostedForm,
  outcome: Outcome,
  pages: Pages,
  said: { status: number; body: object },
): Promise<Response> {
  if ('draft' in outcome)
    return sentBy === 'script'
      ? draftAsJson(outcome.draft)
      : showDraft({ ...outcome.draft, requestId: carriedId(press) }, pathOf(pages.review, locale));
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

/** The fragment brings the reader, and the focus, to what is wrong. */
async function showDraft(draft: Draft, review: string): Promise<Response> {
  const whole = await sealAnswer([review], draft);
  const isWrong = draft.problem !== undefined || Object.keys(draft.errors).length > 0 || whole.length === 0;
  const set = whole.length > 0 ? whole : await sealAnswer([review], withoutLongest(draft));
  return seeOther(`${review}#${isWrong ? SUMMARY_ID : FORM_ID}`, set);
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

const KNOWN_MS = RETENTION.pressMinutes * 60_000;
/** Short, because two neighbours may send the same form, and a lost signature is worse than a double one. */
const GUESSED_MS = 5_000;

/**
 * A browser without script sends nothing that tells two presses apart. Same network, same browser and same fields within five
 * seconds are one press, if the fields tell who it is; a form with nothing of one's own is never matched.
 */
function guessedPress(request: Request, told: string[], body: Buffer): Press {
  if (told.every((text) => text === '')) return { id: randomBytes(16).toString('hex'), rememberMs: GUESSED_MS };
  const press = [networkOf(request), request.headers.get('user-agent'), body.toString('base64')];
  return { id: createHash('sha256').update(JSON.stringify(press)).digest('hex'), rememberMs: GUESSED_MS };
}

/** From the page that answers a plain form on, presses are known. */
function carriedId({ id, rememberMs }: Press): string {
  return rememberMs === KNOWN_MS ? id : randomBytes(16).toString('hex');
}

/** Leaves out the one text that does not fit, and says so; the browser's Back button still has it. */
function withoutLongest({ values, ...draft }: Draft): Draft {
  const [longest = ''] = Object.keys(values).sort((a, b) => (values[b] ?? '').length - (values[a] ?? '').length);
  return { ...draft, values: { ...values, [longest]: '' }, errors: { ...draft.errors, [longest]: 'notCarried' } };
}

/** `undefined` when it is too large; empty, which is no form, when it breaks off. */
async function readBody(request: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return Buffer.alloc(0);
  }
}

type Fields = Record<string, string>;

/** `undefined` when it is not JSON, not an object, or not UTF-8. */
function fieldsOfJson(body: Buffer): Fields | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => ['string', 'number', 'boolean'].includes(typeof field))
        .map(([name, field]) => [name, String(field)]),
    );
  } catch {
    return undefined;
  }
}

/** `URLSearchParams` reads broken UTF-8 as U+FFFD: one that was not sent as such. */
function fieldsOfForm(body: Buffer): Fields | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const withoutSent = new URLSearchParams(text.replace(/%EF%BF%BD|\uFFFD/gi, ''));
    if ([...withoutSent].flat().some((part) => part.includes('\uFFFD'))) return undefined;
    return Object.fromEntries(new URLSearchParams(text));
  } catch {
    return undefined;
  }
}
