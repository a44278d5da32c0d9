import type { Generated } from 'kysely';

/**
 * Only `text` and `integer` columns: they mean the same in SQLite and Postgres. Times are ISO 8601 strings in UTC, so they
 * sort; a `day` is `YYYY-MM-DD`. Written by hand beside `migrations/`; `schema.test.ts` holds the two against each other.
 */
export interface Database {
  /** All that is kept of a signature. Nothing here leads to a network, a press or an hour. */
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
    /** `quarantined`: received, but not counted until the organizers have looked. */
    state: Generated<'counted' | 'quarantined'>;
    /** Which flood a quarantined row came with: a kind and a random name, forgotten when it is released. */
    batch: string | null;
    /** 1 once its e-mail address was confirmed. The address is not here. */
    confirmed: Generated<number>;
  };
  /**
   * Exact counts, kept in the transaction that changes a row, so that counting reads no rows. Signatures by the day on which they
   * were signed; district 0 is not said. `received` and `confirmed` hold what is counted, `quarantined` what is not.
   */
  tallies: {
    name: 'received' | 'confirmed' | 'quarantined';
    day: string;
    district: number;
    /** One sum lies in several rows: see `db/shards.ts`. A row of its own may be below zero. */
    shard: number;
    count: number;
  };
  /** Each text that was ever shown to be signed, in every language, as it stood. Never rewritten. */
  petitionTexts: { version: string; json: string; since: string };
  /**
   * Presses of a button seen in the last minutes, so that a double press counts once. Nothing leads from here to a signature: that
   * takes the id of the press, which the browser has and we do not keep.
   */
  presses: {
    hash: string;
    /** Hash, under a key of ours, of the id of the press and of what the form said: whether a try says the same, and nothing else. */
    said: Generated<string>;
    /** When the form arrived whose words stand. A try that was held up longer on its way changes nothing any more. */
    at: Generated<string>;
    until: string;
  };
  rateLimits: { key: string; count: number; until: string };
  /** A random key for the mails of each hour. Destroyed after `RETENTION.mailKeyHours`, and with it whatever was sealed with it. */
  mailKeys: { id: string; key: string; until: string };
  /** Mails to be sent, written in the same transaction as what causes them. */
  outbox: {
    id: string;
    kind: 'confirm' | 'letterConfirm' | 'letter';
    keyId: string;
    /** Whom to write to and what, under the key of `keyId`. */
    sealed: string;
    /** The same at every attempt, so that a mail server taking it twice can tell. */
    messageId: string;
    /** When it may be taken; moved ahead by whoever takes it. */
    dueAt: string;
    attempts: number;
    /** 1 as soon as it was counted among the mails of its address. */
    admitted: number;
    /** Why the last attempt failed: a word of `mail/failure.ts`. */
    reason: string | null;
    until: string;
    /** The lower goes first: `RANKS` in `db/outbox.ts`. */
    rank: Generated<number>;
  };
  /** How many mails were given up, by day, kind and reason. Nothing about whom they were for. */
  deadLetters: { id: string; day: string; kind: string; reason: string; count: number };
  /** What a link in a mail would do, under the key of `keyId`; emptied as soon as it was done. */
  confirmations: {
    /** SHA-256 of the token in the link; the token is random, so no key is needed. */
    tokenHash: string;
    keyId: string;
    sealed: string;
    state: 'waiting' | 'confirmed' | 'not-me';
    until: string;
    /** When the mail server took the letter that this link let go. */
    sentAt: string | null;
  };
  /** Addresses that have confirmed, as keyed hashes, for a while. */
  addressMarks: { mark: string; until: string };
  /** Addresses that want no mail from us, as keyed hashes. Without a date: none is needed. */
  suppressions: { mark: string };
  /** Who wants updates: sealed for the organizers' keys, and the SHA-256 of the token that ends it. Nothing leads to a signature. */
  subscribers: { tokenHash: string; sealed: string };
  /** One row: what is published of the counts, stepped so that neighbours cannot subtract. */
  figures: {
    id: 'current';
    received: number;
    confirmed: Generated<number>;
    paper: Generated<number>;
    asOf: string;
    /** JSON. Moves more slowly than the total: see `features/petition/districts.ts`. */
    districts: string;
    /** The total at the moment at which the districts last moved, and that moment. */
    districtsReceived: Generated<number>;
    districtsAsOf: Generated<string>;
  };
  /** The last total that was published on each day, for the chart. Never rewritten afterwards. */
  figureDays: { day: string; received: number };
  /** Signatures on paper sheets, as organizers have counted them. `place` is their own note. */
  paperCounts: {
    id: string;
    day: string;
    count: number;
    district: number | null;
    place: string | null;
    addedOn: string;
  };
  /** When the petition was handed over. Written by `desk` alone, never from content: rows signed through a day are deleted a while after. */
  deliveries: { id: string; day: string; through: string; rowsDeletedOn: string | null };
  /** Each file that `desk export` has made. Nothing of what is in it. */
  exports: {
    id: string;
    /** When it was begun, and the same as a day in Milwaukee. */
    madeAt: string;
    madeOn: string;
    /** The last day of signing that is whole in it. */
    through: string;
    /** The SHA-256 that its last line says; null: it was not finished. */
    mark: string | null;
    /** The first day of signing among rows that were set aside then and count since: from this day on its list is not whole. */
    releasedFrom: string | null;
  };
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
  /** What the comparison said on a day, for whoever cites it. One row for each day on which it changed; never rewritten once that day is over. */
  compareStates: {
    /** The day in Milwaukee on which it was published. */
    day: string;
    /** Of `json`, in hex. */
    sha256: string;
    /** The file as it is given out, byte for byte. */
    json: string;
    /** What changed since the state before: `features/compare/states/changes.ts`. */
    changes: string;
  };
}
