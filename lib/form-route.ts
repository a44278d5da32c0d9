import 'server-only';
import { getTranslations } from 'next-intl/server';
import { type Page, pathOf } from '#i18n/paths.ts';
import { defaultLocale, isLocale, type Locale, locales } from '#i18n/routing.ts';
import { carriedId, guessedPress, isKnown, isOver, knownPress, type Press, pressIsOver } from './button-press.ts';
import { cleanText } from './clean-text.ts';
import { type Draft, FORM_ID, type Outcome, type Problem, SUMMARY_ID } from './form.ts';
import { fieldsOfForm, fieldsOfJson, isFromOurPages, readBody } from './form-body.ts';
import { answerIn, forgetAnswer, sealAnswer } from './sealed-cookie.ts';

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
  textChanged: 409,
  expired: 410,
  full: 403,
  takenBack: 409,
};

export type PostedForm = {
  /** The fields this form knows, cleaned. Others are ignored. */
  values: Record<string, string>;
  /** The language to answer in. */
  locale: Locale;
  /** True when the language button was pressed: show the form again, check nothing. */
  isSwitch: boolean;
  press: Press;
  sentBy: 'script' | 'browser';
  /** The form's own address. */
  path: string;
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
  const isNext = sentBy === 'browser' && requestId && isOver(requestId, await answerIn(request));
  const told = telling.map((name) => values[name]?.trim() ?? '');
  return {
    values,
    locale: isLocale(wanted) ? wanted : defaultLocale,
    isSwitch: switchTo !== undefined,
    press: requestId && !isNext ? knownPress(requestId) : guessedPress(request, told, body),
    sentBy,
    path: new URL(request.url).pathname,
  };
}

type Pages = {
  /** Draws the form again with what was typed. */
  review: Page;
  /** Draws the receipt. */
  done: Page;
  /** True when what the other page shows stays there: it is no draft of this form alone. */
  keepsReview?: true;
};

/**
 * JSON for script. For a plain form `303` to the page that says the same: the form again, or the receipt.
 * @param said what script is told beside `next`, with its status
 */
export async function answerForm(
  { sentBy, locale, press, path }: PostedForm,
  outcome: Outcome,
  pages: Pages,
  said: { status: number; body: object },
): Promise<Response> {
  if ('draft' in outcome)
    return sentBy === 'script'
      ? draftAsJson(outcome.draft)
      : showDraft({ requestId: carriedId(press), ...outcome.draft }, pathOf(pages.review, locale));
  const next = pathOf(pages.done, locale);
  const others = locales.map((each) => pathOf(pages.done, each)).filter((path) => path !== next);
  const isEnd = pages.review !== pages.done && !pages.keepsReview;
  const drafts = isEnd ? locales.map((each) => forgetAnswer(pathOf(pages.review, each))) : [];
  const over = isEnd && sentBy === 'browser' && isKnown(press) ? await sealAnswer([path], pressIsOver(press)) : [];
  const set = [...(await sealAnswer([next, ...others], outcome.receipt)), ...drafts, ...over];
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
export async function refuse(
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

/** Leaves out the one text that does not fit, and says so; the browser's Back button still has it. */
function withoutLongest({ values, ...draft }: Draft): Draft {
  const [longest = ''] = Object.keys(values).sort((a, b) => (values[b] ?? '').length - (values[a] ?? '').length);
  return { ...draft, values: { ...values, [longest]: '' }, errors: { ...draft.errors, [longest]: 'notCarried' } };
}
