import { z } from 'zod';

/** What a command asks a running server for, through `lib/tray.ts`. */
export const requestSchema = z.object({ id: z.string(), task: z.string(), input: z.unknown() });

/** What the server says to that; `working` several times. */
export const answerSchema = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('working'), done: z.number(), total: z.number() }),
  z.object({ id: z.string(), state: z.literal('done'), result: z.unknown() }),
  z.object({ id: z.string(), state: z.literal('failed'), code: z.string() }),
]);
export type TrayAnswer = z.output<typeof answerSchema>;
