import 'server-only';

/** A mail before it is packed. Nothing a visitor typed may stand in `subject` or `headers`. */
export type Letter = {
  /** One address, and nothing else. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where answers go, when not to us: one address, and nothing else. */
  replyTo?: string;
  /** Beside the usual ones. */
  headers?: Record<string, string>;
};

/** Hands a letter on, or throws what `failureOf` reads. */
export type Post = (letter: Letter, messageId: string, stop: AbortSignal) => Promise<void>;
