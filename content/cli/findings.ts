import { missingPieces } from '../acceptance.ts';
import { isCheckedLongAgo } from '../checked.ts';
import { idsIn } from '../edition/delivery-links.ts';
import { locales } from '#i18n/routing.ts';
import { DAY_MS } from '#i18n/time-zone.ts';
import { contentLocale } from '../locales.ts';
import { type Content, type Entry, type Flaw, parseEntries } from '../parse.ts';
import { listUnfoundQuotations } from '../quotations.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';
import { behindSince } from '../translation.ts';
import { contentTypes, type ContentTypeId } from '../types/all.ts';
import { hardAnswers } from './hard-answers.ts';

/** `error`: a reader misses something. `warning`: an editor should look. */
export type Finding = { level: 'error' | 'warning'; kind: string; id: string; detail: string };

/** Everything an editor should know of the content before readers find it. Pure. */
export function findFindings(raw: RawEntry[], today: Date): Finding[] {
  const { content, flaws } = parseEntries(raw);
  return [
    ...missingPieces(content).map((reason) => error('missing', reason, 'pages cannot be drawn without it')),
    ...flawed(flaws),
    ...raw.flatMap(untranslated),
    ...raw.flatMap(behind),
    ...deadTextLinks(raw),
    ...unusedSources(raw),
    ...sameAddresses(content),
    ...unfoundQuotations(content),
    ...staleOfficials(content, today),
    ...hardAnswers(content).map(({ id, detail }) => warning('grade', id, detail)),
  ];
}

const error = (kind: string, id: string, detail: string): Finding => ({ level: 'error', kind, id, detail });
const warning = (kind: string, id: string, detail: string): Finding => ({ level: 'warning', kind, id, detail });

/** Each entry once, whichever languages it is wrong in. */
function flawed(flaws: Flaw[]): Finding[] {
  const found = flaws.map(({ id, paths, isLeftOut }) =>
    error(isLeftOut ? 'left-out' : 'dead-link', id, [...new Set(paths)].join(', ')),
  );
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

function untranslated(entry: RawEntry): Finding[] {
  const type = typeOf(entry);
  if (!Object.hasOwn(contentTypes, type)) return [warning('unknown-type', entry.sys.id, type)];
  const { localized } = contentTypes[type as ContentTypeId];
  return localized.flatMap((name) => {
    const values = entry.fields[name];
    const missing = values ? Object.values(contentLocale).filter((locale) => !values[locale]) : [];
    return missing.map((locale) => error('translation', entry.sys.id, `${name} has no ${locale}`));
  });
}

/** Readers are told so on the page, too. */
function behind(entry: RawEntry): Finding[] {
  return locales.flatMap((locale) => {
    const since = behindSince(entry, locale);
    if (!since) return [];
    return [warning('behind', entry.sys.id, `${contentLocale[locale]} is older than the English of ${since}`)];
  });
}

/** Links inside a text become plain words when they lead nowhere: nobody would notice. */
function deadTextLinks(raw: RawEntry[]): Finding[] {
  const ids = new Set(raw.map(({ sys }) => sys.id));
  return raw.flatMap((entry) => {
    const texts = Object.values(entry.fields).filter((values) => Object.values(values).some(isDocument));
    const dead = new Set(texts.flatMap((values) => [...idsIn(values)]).filter((id) => !ids.has(id)));
    return [...dead].map((id) => error('dead-link', entry.sys.id, `the text links to ${id}`));
  });
}

const isDocument = (value: unknown) =>
  typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 'document';

function unusedSources(raw: RawEntry[]): Finding[] {
  const used = new Set(raw.flatMap(({ fields }) => [...idsIn(fields)]));
  return raw.flatMap((entry) =>
    typeOf(entry) === 'source' && !used.has(entry.sys.id)
      ? [warning('unused-source', entry.sys.id, 'nothing rests on it')]
      : [],
  );
}

function sameAddresses({ en }: Content): Finding[] {
  const byUrl = Map.groupBy(en.source, ({ url }) => url.replace(/^http:/, 'https:').replace(/\/$/, ''));
  return [...byUrl.values()]
    .filter((sources) => sources.length > 1)
    .map((sources) =>
      warning(
        'same-url',
        sources[0]!.id,
        `also ${sources
          .slice(1)
          .map(({ id }) => id)
          .join(', ')}`,
      ),
    );
}

/** By the rule that the pages follow: what is found here is not shown there. */
function unfoundQuotations({ en }: Content): Finding[] {
  return listUnfoundQuotations(en.provisionText, en.sourceText).map((id) =>
    error('quotation', id, 'its words are not in the stored source text of that version, so they are not shown'),
  );
}

/** By the rule that the contact page follows. */
function staleOfficials({ en }: Content, today: Date): Finding[] {
  const daysSince = ({ checkedOn }: Entry<'official'>) =>
    Math.floor((today.getTime() - Date.parse(checkedOn)) / DAY_MS);
  return en.official
    .filter((official) => isCheckedLongAgo(official.checkedOn, today))
    .map((official) =>
      warning('unchecked', official.id, `last checked ${official.checkedOn}, ${daysSince(official)} days ago`),
    );
}
