import type { ParseArgsConfig } from 'node:util';
import type en from '#messages/en.json';
import type { Cli } from './cli.ts';

export type CommandId = keyof (typeof en)['Desk']['commands'];

type Run = (cli: Cli, names: string[], options: never) => Promise<number>;
type Command = {
  id: CommandId;
  /** As it is typed. */
  call: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many names (of files, say) may follow: least and most. */
  names: [number, number];
  /** Loaded when it is asked for: a command of the laptop needs no database. */
  load: () => Promise<Run>;
};

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

/** Every command, in the order in which organizers meet them. Their words are in `messages/`, under `Desk.commands`. */
export const COMMANDS: Command[] = [
  {
    id: 'keysNew',
    call: 'keys new',
    options: {},
    names: [0, 1],
    load: async () => (await import('./keys-new.ts')).keysNew,
  },
  {
    id: 'rehearse',
    call: 'rehearse',
    options: { key: texts, recipients: text, site: text },
    names: [0, 0],
    load: async () => (await import('./rehearse.ts')).rehearse,
  },
  {
    id: 'export',
    call: 'export',
    options: {},
    names: [0, 1],
    load: async () => (await import('./export.ts')).exportRows,
  },
  {
    id: 'open',
    call: 'open',
    options: { key: texts, out: text, incomplete: { type: 'boolean' } },
    names: [1, 1],
    load: async () => (await import('./open.ts')).openExport,
  },
];
