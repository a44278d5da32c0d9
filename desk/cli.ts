import { homedir } from 'node:os';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import { type Messages, messages } from '#i18n/messages.ts';
import { regional } from '#i18n/regional.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Post } from '#mail/letter.ts';
import type { Terminal } from './terminal.ts';

/** What a command is told of the machine it runs on. Read by `scripts/desk.mjs`: nothing here reads the environment. */
export type Surroundings = {
  /** The folder in which the person stands. */
  from: string;
  /** `lib/env.ts` has the same. */
  databaseUrl: string;
  /** True where SITE_URL is the address of a public site: this machine is its server. */
  isServer: boolean;
  /** What signatures are sealed to here, as far as this machine knows: PETITION_RECIPIENTS or the demo key. */
  recipients: string[];
  /** The mail server that SMTP_URL names; `undefined`: none. Rejects when the environment is not right. */
  post: () => Promise<Post | undefined>;
};

/** What every command gets: words in the language of the person, a way to say and ask, and where it runs. */
export type Cli = ReturnType<typeof cliFor>;

export function cliFor(locale: Locale, terminal: Terminal, here: Surroundings) {
  return {
    locale,
    terminal,
    here,
    t: wordsOf(locale),
    number: (value: number) => value.toLocaleString(regional(locale)),
  };
}

/** Numbers and days as people in Milwaukee write them, in every language. */
const wordsOf = (locale: Locale) =>
  createTranslator<Messages, 'Desk'>({
    locale: regional(locale),
    messages: messages[locale],
    namespace: 'Desk',
  } as never);

type TroubleKey = keyof Messages['Desk']['trouble'];

/** What a person can do something about: said in one sentence (`Desk.trouble`), no trace of the program. */
export class Trouble extends Error {
  readonly key: TroubleKey;
  readonly values: Record<string, string | number>;
  constructor(key: TroubleKey, values: Record<string, string | number> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** What was typed is no command: its message is the sentence for that. */
export class Misused extends Error {}

/** A file as it was named on the command line, absolute. `~` is the home folder, also where no shell says so. */
export function pathOf({ here }: Cli, name: string): string {
  const whole = /^~(?=$|[\\/])/.test(name) ? path.join(homedir(), name.slice(1)) : name;
  return path.resolve(here.from, whole);
}

/** The letters after `E` in a system's error, such as `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown';
