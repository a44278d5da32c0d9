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
const yes = { type: 'boolean' } as const;
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
    options: { key: texts, out: text, incomplete: yes },
    names: [1, 1],
    load: async () => (await import('./open.ts')).openExport,
  },
  {
    id: 'send',
    call: 'send',
    options: { key: texts, text: texts, yes },
    names: [1, 1],
    load: async () => (await import('./send.ts')).sendUpdate,
  },
  {
    id: 'count',
    call: 'count',
    options: {},
    names: [0, 0],
    load: async () => (await import('./count.ts')).count,
  },
  {
    id: 'paperAdd',
    call: 'paper add',
    options: { day: text, district: text, place: text },
    names: [1, 1],
    load: async () => (await import('./paper.ts')).paperAdd,
  },
  {
    id: 'paperList',
    call: 'paper list',
    options: {},
    names: [0, 0],
    load: async () => (await import('./paper.ts')).paperList,
  },
  {
    id: 'quarantineList',
    call: 'quarantine list',
    options: {},
    names: [0, 0],
    load: async () => (await import('./quarantine.ts')).quarantineList,
  },
  {
    id: 'quarantineRelease',
    call: 'quarantine release',
    options: { yes },
    names: [1, 100],
    load: async () => (await import('./quarantine.ts')).quarantineRelease,
  },
  {
    id: 'quarantineDrop',
    call: 'quarantine drop',
    options: { yes },
    names: [1, 100],
    load: async () => (await import('./quarantine.ts')).quarantineDrop,
  },
  {
    id: 'delivered',
    call: 'delivered',
    options: { day: text, through: text, undo: yes, yes },
    names: [0, 0],
    load: async () => (await import('./delivered.ts')).delivered,
  },
];
