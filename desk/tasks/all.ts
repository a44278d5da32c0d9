import { z } from 'zod';
import { exportRows } from './export-rows.ts';
import type { Work } from './work.ts';

/** What a task takes, and what it does. */
const task = <Input extends z.ZodType, Result>(
  input: Input,
  run: (work: Work, input: z.output<Input>) => Promise<Result>,
) => ({ input, run: (work: Work, given: unknown) => run(work, input.parse(given)) });

const nothing = z.strictObject({});

/** What `desk` asks of the database. The input may come from a file beside it, so each is checked before it is done. */
const TASKS = {
  export: task(nothing, exportRows),
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = z.input<(typeof TASKS)[Name]['input']>;
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]['run']>>;

export const isTaskName = (name: unknown): name is TaskName => typeof name === 'string' && Object.hasOwn(TASKS, name);

/** @throws when the input is not one of this task, or the database refuses */
export function runTask<Name extends TaskName>(name: Name, input: unknown, work: Work): Promise<TaskResult<Name>> {
  return TASKS[name].run(work, input) as Promise<TaskResult<Name>>;
}
