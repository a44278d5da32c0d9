import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dayOf } from '#i18n/time-zone.ts';
import { csvOf } from '#lib/csv.ts';
import type { Cli } from './cli.ts';
import { daysSince, OLDEST_DAYS } from './days.ts';
import { type CheckedExport } from './export-file.ts';
import { readNotes } from './notes.ts';
import type { Noted } from './opened-rows.ts';

/** The same in every language, so that a script finds them. `Desk.files` says what each is for. */
export const FILES = {
  council: 'council-list.csv',
  public: 'public-list.csv',
  comments: 'comments.csv',
  counts: 'counts.csv',
  setAside: 'set-aside.csv',
  updates: 'updates.csv',
  problems: 'to-look-at.csv',
  summary: 'summary.txt',
} as const;

type Counts = Record<string, number>;

/** Every file of the folder. Names and comments are sorted, so that no line of one tells a line of the other. */
export async function writeLists(cli: Cli, out: string, source: CheckedExport, counts: Counts): Promise<void> {
  const { t, locale } = cli;
  const byText = new Intl.Collator(locale, { numeric: true }).compare;
  const write = (file: string, text: string) => writeFile(path.join(out, file), text, { mode: 0o600, flush: true });

  const names = (await readNotes(out, 'names')).sort((a, b) => byText(a.name, b.name));
  const listOf = (rows: typeof names) =>
    csvOf([[t('columns.name'), t('columns.text')], ...rows.map(({ name, text }) => [name, text])]);
  await write(FILES.council, listOf(names));
  await write(FILES.public, listOf(names.filter(({ choice }) => choice === 'public')));

  const comments = (await readNotes(out, 'comments')).sort((a, b) => byText(a.comment, b.comment));
  const commentHead = [t('columns.comment'), t('columns.language'), t('columns.choice')];
  await write(
    FILES.comments,
    csvOf([commentHead, ...comments.map((each) => [each.comment, each.language, t(`choices.${each.choice}`)])]),
  );

  await write(FILES.counts, csvOf(countRows(cli, counts)));
  const setAside = (await readNotes(out, 'setAside')).sort((a, b) => byText(a.batch, b.batch));
  if (setAside.length > 0) {
    const head = (['batch', 'name', 'zip', 'district', 'comment', 'choice'] as const).map((each) =>
      t(`columns.${each}`),
    );
    const rows = setAside.map((each) => [
      each.batch,
      each.name,
      each.zip,
      each.district ?? '',
      each.comment,
      t(`choices.${each.choice}`),
    ]);
    await write(FILES.setAside, csvOf([head, ...rows]));
  }
  const updates = (await readNotes(out, 'updates')).sort((a, b) => byText(a.email, b.email));
  const isTooOld = daysSince(source.head.madeOn) > OLDEST_DAYS; // who ended the updates since is still in it: `send` refuses it, too
  if (updates.length > 0 && !isTooOld) await write(FILES.updates, updatesOf(cli, source, updates));
  const problems = await readNotes(out, 'problems');
  if (problems.length > 0) {
    const head = [t('columns.row'), t('columns.id'), t('columns.problem')];
    await write(
      FILES.problems,
      csvOf([head, ...problems.map((each) => [each.row, each.id, t(`problems.${each.problem}`)])]),
    );
  }
  await write(
    FILES.summary,
    summaryOf(cli, source, counts, {
      names: names.length,
      updates: updates.length,
      problems: problems.length,
    }),
  );
}

/** Each with the link that ends its updates: to be put under the mail. */
function updatesOf({ t }: Cli, { head }: CheckedExport, updates: Noted['updates']): string {
  const columns = [t('columns.email'), t('columns.language'), t('columns.unsubscribe')];
  const rows = updates.map(({ email, locale, token }) => [
    email,
    locale,
    `${head.unsubscribe?.[locale] ?? ''}${token}`,
  ]);
  return csvOf([columns, ...rows]);
}

const KINDS = ['rows', 'choice', 'district', 'zip', 'text', 'language', 'day'] as const;

function countRows({ t, locale }: Cli, counts: Counts): (string | number)[][] {
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  const rows = KINDS.flatMap((kind) => {
    const own = Object.entries(counts).filter(([key]) => key.startsWith(`${kind} `));
    const named = own.map(([key, count]): [string, number] => [key.slice(kind.length + 1), count]);
    return named
      .sort(([a], [b]) => compare(a, b))
      .map(([which, count]) => [t(`columns.${kind}`), wordOf(kind, which), count]);
  });
  return [[t('columns.kind'), t('columns.which'), t('columns.count')], ...rows];

  function wordOf(kind: (typeof KINDS)[number], which: string): string {
    if (kind === 'rows') return t(`rows.${which as 'counted'}`);
    if (kind === 'choice') return t(`choices.${which as 'count'}`);
    return which === '' ? t('notSaid') : which;
  }
}

function summaryOf(
  cli: Cli,
  { head, isWhole, sha256 }: CheckedExport,
  counts: Counts,
  { names, updates, problems }: { names: number; updates: number; problems: number },
): string {
  const { t } = cli;
  const of = (key: string) => counts[key] ?? 0;
  const updatesWord = daysSince(head.madeOn) > OLDEST_DAYS ? 'files.updatesTooOld' : 'files.updates';
  const choices = { counted: of('choice count'), council: of('choice council'), open: of('choice public') };
  const lines = [
    t('summary.title', { day: head.madeOn }),
    isWhole ? whenToHandOver(cli, head.madeOn) : t('summary.half'),
    '',
    t('summary.rows', { rows: of('all rows'), counted: of('rows counted'), confirmed: of('rows confirmed') }),
    t('summary.choices', choices),
    ...(of('rows setAside') > 0 ? [t('summary.setAside', { count: of('rows setAside') })] : []),
    ...(problems > 0 ? [t('summary.problems', { count: problems })] : []),
    '',
    `${FILES.council}\n  ${t('files.council', { names })}`,
    `${FILES.public}\n  ${t('files.public', { names: choices.open })}`,
    `${FILES.comments}\n  ${t('files.comments')}`,
    `${FILES.counts}\n  ${t('files.counts')}`,
    ...(of('rows setAside') > 0 ? [`${FILES.setAside}\n  ${t('files.setAside')}`] : []),
    ...(updates > 0 ? [`${FILES.updates}\n  ${t(updatesWord, { updates, day: head.madeOn })}`] : []),
    ...(problems > 0 ? [`${FILES.problems}\n  ${t('files.problems')}`] : []),
    '',
    ...(isWhole ? [t('summary.through', { day: head.through })] : []),
    t('summary.mark', { mark: sha256 }),
  ];
  return `${lines.join('\n')}\n`;
}

const whenToHandOver = ({ t }: Cli, day: string): string =>
  daysSince(day) > 0 ? t('summary.old', { day, today: dayOf(new Date()) }) : t('summary.sameDay', { day });
