import { createHash } from 'node:crypto';
import { defaultLocale, locales } from '#i18n/routing.ts';
import { openerOf } from '#lib/age/sealing.ts';
import { failureOf } from '#mail/failure.ts';
import type { Post } from '#mail/letter.ts';
import { joinTokens } from '#mail/token.ts';
import { updateLetter } from '#mail/update-letter.ts';
import { type Cli, pathOf, Trouble } from './cli.ts';
import { confirm } from './confirm.ts';
import { daysSince, OLDEST_DAYS } from './days.ts';
import { type CheckedExport, checkExport, rowsOf } from './export-file.ts';
import { keysThatOpen } from './open.ts';
import { openRow } from './open-row.ts';

import { progressBar } from './progress-bar.ts';
import { type SentList, sentList } from './sent-list.ts';
import { Stopped } from './terminal.ts';
import { readUpdateWords, type UpdateWords } from './update-words.ts';

type Options = { key?: string[]; text?: string[]; yes?: boolean };

/** Whom one mail goes to. An address that asked twice gets one, and one press ends both. */
type Reader = { email: string; locale: (typeof locales)[number]; tokens: string[] };

/**
 * `send FILE --key KEY --text WORDS.en.txt --text WORDS.es.txt`: an update to everyone who asked for it, from the organizer's own
 * computer through the organizer's own mail server. No address is written to the disk, and none goes back to the site.
 */
export async function sendUpdate(cli: Cli, [name = '']: string[], options: Options): Promise<number> {
  if (!options.key) throw new Trouble('needsKey');
  const words = await readUpdateWords(cli, options.text ?? []);
  const file = pathOf(cli, name);
  const source = await checkExport(cli, file, false);
  refuseOld(source);
  const post = await findPost(cli);
  const identities = await keysThatOpen(cli, file, source, options.key);
  const { readers, unopened } = await listReaders(cli, file, source, identities);
  const mark = markOf(words);
  const sent = await sentList(file, mark);
  const due = readers
    .map((reader) => ({ reader, ids: messageIdsOf(mark, reader, source) }))
    .filter(({ ids }) => !ids.some(sent.has));
  if (unopened > 0) cli.terminal.complain(cli.t('send.unopened', { count: unopened }));
  sayPlan(cli, words, { due: due.length, sent: readers.length - due.length });
  if (due.length === 0) return 0;
  await confirm(cli, cli.t('send.ask', { count: due.length }), cli.t('send.word'), options.yes);
  return sendAll(cli, post, due, words, source, sent);
}

function refuseOld({ head }: CheckedExport): void {
  if (daysSince(head.madeOn) > OLDEST_DAYS || !head.unsubscribe) throw new Trouble('oldExport', { day: head.madeOn });
}

async function findPost({ here }: Cli): Promise<Post> {
  const post = await here.post().catch((error: Error) => {
    throw new Trouble('environment', { message: error.message });
  });
  if (!post) throw new Trouble('noMailServer');
  return post;
}

async function listReaders(cli: Cli, file: string, source: CheckedExport, identities: string[]) {
  const open = openerOf(identities);
  const bar = progressBar(cli);
  const found = new Map<string, Reader>();
  let unopened = 0;
  for await (const { number, row } of rowsOf(file, source, { offset: source.start, rows: 0 })) {
    if (cli.terminal.stop.aborted) throw new Stopped();
    bar.at(number, source.count);
    if (!row || !('kind' in row)) continue;
    const opened = await openRow({ isSubscriber: true, sealed: row.sealed }, open);
    if (!('subscriber' in opened)) unopened += 1;
    else {
      const { email, locale, token } = opened.subscriber;
      const before = found.get(email.toLowerCase())?.tokens ?? [];
      found.set(email.toLowerCase(), { email, locale, tokens: [...before, token] });
    }
  }
  bar.end();
  return { readers: [...found.values()], unopened };
}

function sayPlan({ t, terminal }: Cli, words: UpdateWords, counts: { due: number; sent: number }): void {
  for (const locale of locales)
    terminal.say(t('send.words', { locale, subject: words[locale].subject, count: words[locale].paragraphs.length }));
  if (counts.sent > 0) terminal.say(t('send.before', { count: counts.sent }));
  if (counts.due === 0) terminal.say(t('send.nobody'));
}

/** `ids`: what each of the reader's tokens makes; the mail has the first. */
type Due = { reader: Reader; ids: [string, ...string[]] };

/** One after another: mail servers slow down who is in a hurry. What is noted as sent is never sent again with these words. */
async function sendAll(
  cli: Cli,
  post: Post,
  due: Due[],
  words: UpdateWords,
  source: CheckedExport,
  sent: SentList,
): Promise<number> {
  const { t, terminal } = cli;
  const bar = progressBar(cli);
  const failed: string[] = [];
  try {
    for (const [at, { reader, ids }] of due.entries()) {
      if (terminal.stop.aborted) throw new Stopped();
      const problem = await post(letterTo(reader, words, source), ids[0], terminal.stop).then(
        () => undefined,
        failureOf,
      );
      if (problem && terminal.stop.aborted) throw new Stopped();
      if (problem?.isForAll) throw new Trouble('mailServer', { reason: problem.reason, sent: at - failed.length });
      if (problem) failed.push(problem.reason);
      else await sent.add(ids);
      bar.at(at + 1, due.length);
    }
  } finally {
    bar.end();
  }
  terminal.say(t('send.done', { count: due.length - failed.length }));
  if (failed.length > 0)
    terminal.complain(t('send.failed', { count: failed.length, reasons: [...new Set(failed)].join(', ') }));
  return failed.length > 0 ? 1 : 0;
}

function letterTo({ email, locale, tokens }: Reader, words: UpdateWords, { head }: CheckedExport) {
  const page = `${head.unsubscribe![locale]}${joinTokens(tokens)}`;
  return updateLetter({ to: email, locale, page, ...words[locale] });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The same words have the same mark: whoever got them does not get them again. */
const markOf = (words: UpdateWords): string => sha256(JSON.stringify(words)).slice(0, 16);

/**
 * The same for the same words and reader, so that a mail server taking it twice can tell. From the tokens: they tell no address. Who
 * asks again stands on the next export with one token more, in an order of its own: any of them that is known says that the words went.
 */
function messageIdsOf(mark: string, { tokens }: Reader, { head }: CheckedExport): Due['ids'] {
  const { hostname } = new URL(head.unsubscribe![defaultLocale]);
  const ids = tokens.toSorted().map((token) => `<${sha256(`${mark} ${token}`).slice(0, 32)}@${hostname}>`);
  return ids as Due['ids'];
}
