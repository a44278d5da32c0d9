import { z } from 'zod';
import { exportRows } from './export-rows.ts';
import type { Work } from './work.ts';

const nothing = z.strictObject({});

/** What `desk` asks of the database. The input may come from a file beside it, so each is checked before it is done. */
const TASKS = {
  export: { input: nothing, run: (work: Work) => exportRows(work) },
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = z.input<(typeof TASKS)[Name]['input']>;
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]['run']>>;

export const isTaskName = (name: unknown): name is TaskName => typeof name === 'string' && Object.hasOwn(TASKS, name);

/** @throws when the input is not one of this task, or the database refuses */
export async function runTask<Name extends TaskName>(
  name: Name,
  input: unknown,
  work: Work,
): Promise<TaskResult<Name>> {
  const task = TASKS[name];
  const run = task.run as (work: Work, input: unknown) => Promise<TaskResult<Name>>;
  return run(work, task.input.parse(input));
}
