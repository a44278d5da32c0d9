/**
 * Only `text` and `integer` columns: they mean the same in SQLite and Postgres. Times are ISO 8601 strings in UTC, so they
 * sort; a `day` is `YYYY-MM-DD`. Written by hand beside `migrations/`; `schema.test.ts` holds the two against each other.
 */
export interface Database {
  signatures: {
    /** Random, and said to nobody. */
    id: string;
    /** SHA-256 of the withdrawal code; unique. */
    codeHash: string;
    /** An age file in base64: everything personal, for the organizers' keys only. */
    sealed: string;
    disclosure: 'count' | 'council' | 'public';
    /** 1 to 15, or not said. */
    district: number | null;
    /** The version of the text that was signed: see `petitionTexts`. */
    textVersion: string;
    day: string;
  };
  /** Each text that was ever signed, in every language, as it stood. Never rewritten. */
  petitionTexts: { version: string; json: string; since: string };
  /** Presses of a button seen in the last minutes, so that a double press counts once. Nothing leads from here to a signature. */
  presses: { hash: string; until: string };
  rateLimits: { key: string; count: number; until: string };
  /** One row: what is published of the counts, stepped so that neighbours cannot subtract. */
  figures: { id: 'current'; received: number; districts: string; asOf: string };
  /** Two rows: the last good answer of Contentful, and the newest one where that is held back. */
  content: {
    id: 'current' | 'held';
    /** A mark of `json`. */
    revision: string;
    /** The entries as Contentful gave them, not as we read them: a newer version of the code reads them anew. */
    json: string;
    /** When Contentful last gave this answer. */
    since: string;
    /** Why it is held back: a JSON list of stable words (`content/acceptance.ts`). */
    reasons: string | null;
  };
}
