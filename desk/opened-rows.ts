import type { Disclosure } from '#features/petition/limits.ts';
import { DISCLOSURES } from '#features/petition/limits.ts';
import type { SealedSignature } from '#features/petition/sealed-signature.ts';
import type { Locale } from '#i18n/routing.ts';
import type { ExportSignature } from './export-format.ts';
import type { ReadRow } from './export-file.ts';
import type { Opened } from './open-row.ts';

/** Why a row needs a look. `differs`: what is sealed is not what stands beside it; the choice that tells less is kept. */
export type Problem = 'wrongKey' | 'damaged' | 'unknown' | 'differs';

/** What becomes of a row: lines for the lists, and what it counts as. */
export type Noted = {
  names: { name: string; choice: Disclosure; text: string }[];
  comments: { comment: string; language: string; choice: Disclosure }[];
  /** Rows that were set aside as a flood: for the organizers to judge, on no list. */
  setAside: {
    batch: string;
    name: string;
    zip: string;
    district: number | null;
    comment: string;
    choice: Disclosure;
  }[];
  /** Who wants updates. From a row of its own: nothing tells which signature came with it. */
  updates: { email: string; locale: Locale; token: string }[];
  problems: { row: number; id: string; problem: Problem }[];
  /** Such as `choice council`: one more. */
  counts: string[];
};

/**
 * The rule of the ladder, in one place: a name goes on a list only when its own sealed choice says so. What stands readable
 * beside it was in reach of whoever had the database, so it can only ever tell less, never more.
 */
export function noteRow({ number, row }: ReadRow, unsealed: Opened | undefined): Noted {
  const kind = row && 'kind' in row ? 'updates' : 'rows';
  const noted: Noted = { names: [], comments: [], setAside: [], updates: [], problems: [], counts: [`all ${kind}`] };
  const id = row && 'id' in row ? row.id : '';
  const look = (problem: Problem) => noted.problems.push({ row: number, id, problem });
  if (!row || !unsealed || 'problem' in unsealed) {
    look(unsealed && 'problem' in unsealed ? unsealed.problem : 'damaged');
    noted.counts.push(`${kind} unopened`);
    return noted;
  }
  if ('subscriber' in unsealed) noted.updates.push(unsealed.subscriber);
  else if ('id' in row) noteSignature(noted, row, unsealed.signature, look);
  return noted;
}

function noteSignature(
  noted: Noted,
  row: ExportSignature,
  signature: SealedSignature,
  look: (problem: Problem) => void,
): void {
  const choice = leastTold(signature.disclosure, row.disclosure);
  const { district, textVersion: text, day } = signature;
  if (
    signature.disclosure !== row.disclosure ||
    district !== row.district ||
    text !== row.textVersion ||
    day !== row.day
  )
    look('differs');
  const name = choice === 'count' ? '' : oneLine(signature.name);
  const comment = oneLine(signature.comment);
  const zip = oneLine(signature.zip);
  if (row.state === 'quarantined') {
    noted.setAside.push({ batch: row.batch ?? '', name, zip, district, comment, choice });
    noted.counts.push('rows setAside');
    return;
  }
  if (name !== '') noted.names.push({ name, choice, text });
  if (comment !== '') noted.comments.push({ comment, language: signature.locale, choice });
  noted.counts.push('rows counted', `choice ${choice}`, `district ${district ?? ''}`, `zip ${zip}`);
  noted.counts.push(`text ${text}`, `language ${signature.locale}`, `day ${day}`);
  if (row.confirmed) noted.counts.push('rows confirmed');
}

const leastTold = (a: Disclosure, b: Disclosure): Disclosure =>
  DISCLOSURES[Math.min(DISCLOSURES.indexOf(a), DISCLOSURES.indexOf(b))]!;

/** What nobody sees and what turns a line around: controls, and the marks of direction that could make a name look like another. */
const UNSEEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]+/gu;

/** A text from anyone as one line of a list. Letters of every alphabet stay, with what joins them. */
export const oneLine = (text: string): string => text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
