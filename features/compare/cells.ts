import type { PolicyVersion, ProvisionText } from '#content/compare.ts';

/** What is known of one point in one version. */
export type Cell =
  /** Its own words or our summary of them; with `from`, those of the version it left unchanged. */
  | { kind: 'text'; text: ProvisionText; from?: PolicyVersion }
  /** No source found: whom to ask, and what is known around it. */
  | { kind: 'none'; text?: ProvisionText }
  /** The version is known to hold nothing on this point. */
  | { kind: 'absent' };

export type Texts = { versions: PolicyVersion[]; texts: ProvisionText[] };

/** Pure. A version that amends another keeps, where nothing else is known, what that one says; and the cell says so. */
export function cellOf(provisionId: string, version: PolicyVersion, { versions, texts }: Texts): Cell {
  const seen = new Set<string>();
  let at: PolicyVersion | undefined = version;
  while (at && !seen.has(at.id)) {
    const { id, inheritsFrom }: PolicyVersion = at;
    seen.add(id);
    const text = texts.find((each) => each.provision === provisionId && each.version === id);
    if (text && !hasWords(text)) return { kind: 'none', text };
    if (text) return { kind: 'text', text, from: at === version ? undefined : at };
    at = versions.find((each) => each.id === inheritsFrom);
  }
  return { kind: 'none' };
}

const hasWords = ({ summary, quotation }: ProvisionText) => Boolean(summary || quotation);
