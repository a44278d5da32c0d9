import { parseArgs } from 'node:util';
import { defaultLocale, isLocale, type Locale } from '#i18n/routing.ts';
import { WrongEnvironment } from '#lib/wrong-environment.ts';
import { type Cli, cliFor, codeOf, Misused, type Surroundings, Trouble } from './cli.ts';
import { COMMANDS } from './commands.ts';
import { Stopped, type Terminal } from './terminal.ts';

/** How the process ends. */
export const EXIT = { done: 0, trouble: 1, misused: 2, stopped: 130 } as const;

/** As `paper.ts` reads it. */
const MINUS = '\u2212';
const OWN_OPTIONS = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * One command of `npm run desk`. Whatever goes wrong is a sentence.
 * @param args as typed
 * @returns the exit code
 */
export async function runDesk(args: string[], terminal: Terminal, here: Surroundings): Promise<number> {
  const { asked, others } = languageIn(args);
  const language = localeOf(asked ?? Intl.DateTimeFormat().resolvedOptions().locale);
  const cli = cliFor(language ?? defaultLocale, terminal, here);
  try {
    if (asked !== undefined && !language) throw new Misused(cli.t('wrongLanguage', { asked }));
    return await run(cli, others);
  } catch (error) {
    terminal.clear();
    terminal.complain(sentenceFor(cli, error));
    return error instanceof Stopped ? EXIT.stopped : error instanceof Misused ? EXIT.misused : EXIT.trouble;
  }
}

/** `--lang` stands before or behind the command. Without it: the language of the computer (on Linux: LANG). */
function languageIn(args: string[]): { asked?: string; others: string[] } {
  const at = args.findIndex((each) => /^--lang(=|$)/.test(each));
  if (at < 0) return { others: args };
  const [, behind] = args[at]!.split('=');
  return { asked: behind ?? args[at + 1] ?? '', others: args.toSpliced(at, behind === undefined ? 2 : 1) };
}

function localeOf(language: string): Locale | undefined {
  const [first = ''] = language.split(/[-_]/);
  return isLocale(first) ? first : undefined;
}

async function run(cli: Cli, args: string[]): Promise<number> {
  const command = COMMANDS.find(({ call }) => args.slice(0, call.split(' ').length).join(' ') === call);
  if (!command) return overview(cli, args);
  const { values, positionals } = parsed(cli, args.slice(command.call.split(' ').length), command.options);
  if (values.help) return say(cli, cli.t(`commands.${command.id}.help`));
  const [least, most] = command.names;
  if (positionals.length < least || positionals.length > most) {
    throw new Misused(cli.t('wrongNames', { call: command.call }));
  }
  return (await command.load())(cli, positionals, values as never);
}

function parsed({ t }: Cli, args: string[], options: (typeof COMMANDS)[number]['options']) {
  try {
    // A number below zero is no option.
    const plain = args.map((each) => (/^-\d+$/.test(each) ? each.replace('-', MINUS) : each));
    return parseArgs({ args: plain, options: { ...options, ...OWN_OPTIONS }, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    throw new Misused(t('wrongOption', { option }));
  }
}

/** What can be done: one line for each command, or for those that begin with the one word that was typed. */
function overview(cli: Cli, args: string[]): number {
  const { t } = cli;
  const asked = args.filter((each) => !/^(-h|--help|help)$/.test(each));
  const begun = asked.length === 1 ? COMMANDS.filter(({ call }) => call.startsWith(`${asked[0]} `)) : [];
  const shown = begun.length > 0 ? begun : COMMANDS;
  const width = Math.max(...shown.map(({ call }) => call.length)) + 2;
  const list = shown.map(({ id, call }) => `  ${call.padEnd(width)}${t(`commands.${id}.what`)}`).join('\n');
  if (asked.length === 0 || begun.length > 0) return say(cli, t('overview', { list }));
  throw new Misused(`${t('unknown', { asked: asked.join(' ') })}\n\n${t('overview', { list })}`);
}

function say({ terminal }: Cli, text: string): number {
  terminal.say(text);
  return EXIT.done;
}

function sentenceFor({ t }: Cli, error: unknown): string {
  if (error instanceof Trouble) return t(`trouble.${error.key}`, error.values as never);
  if (error instanceof Misused) return error.message;
  if (error instanceof Stopped) return t('stopped');
  if (error instanceof WrongEnvironment) return t('trouble.environment', { message: error.message }); // read as a command is loaded
  // What was typed or opened may stand in a message: only its kind is said, and the lines of the program it came from.
  const lines = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return [t('unexpected', { code: codeOf(error) }), ...lines.slice(0, 5)].join('\n');
}
