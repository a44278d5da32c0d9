import type { Locale } from './i18n/routing.ts';
import type { Messages } from './i18n/messages.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

declare global {
  /** When this process took its content; pages drawn before that are old. Read by cache-handler.mjs. */
  var contentChangedAt: number | undefined;
  /** When the published figures of the petition last changed; pages that show them and are older are drawn anew. */
  var figuresChangedAt: number | undefined;
  /** The same for the kept states of the comparison. */
  var statesChangedAt: number | undefined;
}
