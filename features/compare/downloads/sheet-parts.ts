import { dateInWords } from '#i18n/dates.ts';
import type { Block, Run, TextBlock } from '#pdf/sheet.ts';
import type { ComparisonDocument, DocumentSource, DocumentVersion } from './schema.ts';
import type { Words } from './words.ts';

/** Sources as a sentence. Their addresses stand at the end, once: in a file of thirty sources named two hundred times that is a third of it. */
export function sourceRuns(sources: DocumentSource[], { t }: Words): Run[] {
  return [
    { text: `${t('sourcesOf')}: `, weight: 'semibold' },
    {
      text: sources
        .map(({ title, confidence, note }, at) => {
          const end = at === sources.length - 1 ? '.' : ';';
          return `${title} (${confidence.words})${note ? `. ${note}` : end}`;
        })
        .join(' '),
    },
  ];
}

/** Every source once, with its address. What follows does not stand on a page without the last of them. */
export function sourceList(document: ComparisonDocument): Block {
  const { earlier, later, points } = document;
  const sides = points.flatMap((point) => [point.earlier, point.later, point.adopted]);
  const all = [earlier, later, ...sides].flatMap((each) => each?.sources ?? []);
  const unique = [...new Map(all.map((source) => [source.url, source])).values()];
  const rows = unique.map(({ title, url }): TextBlock[] => [
    { kind: 'text', runs: [{ text: title }], size: 'xs' },
    { kind: 'text', runs: [{ text: url, link: url }], size: 'xs', tone: 'ink-soft' },
  ]);
  return { kind: 'rows', shares: [4, 6], rows, withNext: true };
}

/** What each version is, since when, from whom, and how much of its text we hold. */
export function versionsBlock({ earlier, later }: ComparisonDocument, words: Words): Block {
  const columns = [versionBlocks(words.t('earlier'), earlier, words), versionBlocks(words.t('later'), later, words)];
  return { kind: 'card', parts: [[{ kind: 'columns', shares: [1, 1], columns }]], gap: 8 };
}

function versionBlocks(role: string, version: DocumentVersion, words: Words): Block[] {
  const { title, language, status, datedOn, issuer, held, heldNote, sources } = version;
  const lang = language === words.locale ? undefined : language;
  const say = (runs: Run[], size: TextBlock['size']): TextBlock => ({ kind: 'text', runs, size, lang });
  const since = `${role} · ${status.words} · ${dateInWords(datedOn, words.locale)}`;
  return [
    { kind: 'text', runs: [{ text: since }], size: 'xs', tone: 'ink-soft' },
    { ...say([{ text: title, weight: 'bold' }], 'l'), role: 'H3' },
    say([{ text: issuer }], 's'),
    say([{ text: `${held.words} `, weight: 'bold' }, { text: heldNote }], 's'),
    { ...say(sourceRuns(sources, words), 'xs'), tone: 'ink-soft' },
  ];
}
