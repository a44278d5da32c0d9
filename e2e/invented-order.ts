import type { RawEntry } from '#content/raw-entry.ts';
import { ownEntries } from './own-content.ts';

/**
 * Two orders that never were, as if the organization had brought them in: every word is invented for this test. `es` is the translation
 * that a Spanish reader gets beside it.
 */
export const INVENTED = {
  raids: {
    section: '130.30(E)2',
    earlier:
      '(E) Operations of federal agencies.\n1. Members may assist at an operation of a federal agency when the agency so requests.\n2. Members may be present in a case of:\n(a) terrorism;\n(b) a street gang;\n(c) a felony under § 130.30(B)1.\n3. A supervisor is informed at the end of the shift.',
    later:
      '(E) Operations of federal agencies.\n1. Members shall not assist at an operation of a federal agency unless a judge has signed a warrant.\n2. Members may be present in a case of:\n(a) terrorism;\n(b) a street gang;\n(c) smuggling of persons;\n(d) a felony under § 130.30(B)2.\n3. A supervisor is informed before any member leaves the district.',
    es: 'Traducción inventada de la orden posterior.',
  },
  consular: {
    section: '130.00',
    earlier: 'Members follow 8 U.S.C. 1373 and notify the consulate within a 90-day period.',
    later: 'Members follow 8 U.S.C. 1644 and notify the consulate within a 30-day period.',
    es: 'Otra traducción inventada.',
  },
} as const;

/** Stands in the stored text; what the entry quotes differs by one letter. */
export const MISQUOTED = { stored: 'shall notify the bureau', quoted: 'shall notify the bureaus' };

/** What a text file out of a scan may hold. */
export const ODD =
  'Officers \u202emay\u202c not\u00a0ask: <b>no</b> </ins><script>alert(1)</script> “immi\u00adgration” \u200bstatus &amp; more\ufeff.';

const SOURCE = 'source.mpd-2017-06-21';
const link = (id: string) => ({ sys: { type: 'Link', linkType: 'Entry', id } });

/** The edition with the invented orders in place of two versions. */
export function entriesWithOrder(): RawEntry[] {
  const entries = ownEntries();
  const put = (id: string, fields: RawEntry['fields']) => {
    const entry = entries.find(({ sys }) => sys.id === id);
    if (!entry) throw new Error(`${id} is not in the edition.`);
    Object.assign(entry.fields, fields);
  };
  for (const [version, side] of [
    ['2016', 'earlier'],
    ['2017-07-06', 'later'],
  ] as const) {
    const stored = `source-text.invented-${version}`;
    put(`policy-version.${version}`, { held: { 'en-US': 'whole' } });
    for (const [slug, texts] of Object.entries(INVENTED)) {
      put(`provision-text.${slug}-${version}`, {
        quotation: { 'en-US': texts[side] },
        translation: { 'en-US': texts[side], es: texts.es },
        section: { 'en-US': texts.section },
        sourceText: { 'en-US': link(stored) },
        sources: { 'en-US': [link(SOURCE)] },
        confidence: { 'en-US': 'official' },
      });
    }
    put(`provision-text.telling-ice-${version}`, {
      quotation: { 'en-US': version === '2016' ? MISQUOTED.quoted : MISQUOTED.stored },
      translation: { 'en-US': 'x', es: 'Traducción de una cita equivocada.' },
      sourceText: { 'en-US': link(stored) },
    });
    entries.push(
      storedText(stored, version, [...Object.values(INVENTED).map((texts) => texts[side]), MISQUOTED.stored]),
    );
  }
  put('provision-text.asking-status-2017-07-06', { summary: { 'en-US': ODD, es: ODD } });
  return entries;
}

function storedText(id: string, version: string, texts: string[]): RawEntry {
  return {
    sys: { id, contentType: { sys: { id: 'sourceText' } } },
    fields: {
      slug: { 'en-US': id.replace('source-text.', '') },
      version: { 'en-US': link(`policy-version.${version}`) },
      source: { 'en-US': link(SOURCE) },
      text: { 'en-US': texts.join('\n\n') },
      storedOn: { 'en-US': '2026-11-24' },
    },
  };
}
