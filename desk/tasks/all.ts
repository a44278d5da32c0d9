import { z } from 'zod';
import { districtNumber } from '#lib/district-number.ts';
import { countRows } from './count-rows.ts';
import { addDelivered, checkDelivered, listDelivered, undoDelivered } from './deliveries.ts';
import { exportRows, recordExport } from './export-rows.ts';
import { addPaper, listPaper } from './paper.ts';
import { dropQuarantine, listQuarantine, releaseQuarantine } from './quarantine.ts';
import type { Work } from './work.ts';

/** What a task takes, and what it does. */
const task = <Input extends z.ZodType, Result>(
  input: Input,
  run: (work: Work, input: z.output<Input>) => Promise<Result>,
) => ({ input, run: (work: Work, given: unknown) => run(work, input.parse(given)) });

const nothing = z.strictObject({});
const written = z.strictObject({ id: z.string(), mark: z.string().length(64) });
const batches = z.strictObject({ batches: z.array(z.string().min(1).max(100)).min(1) });
const paper = z.strictObject({
  day: z.iso.date(),
  count: z.int().min(-1_000_000).max(1_000_000),
  district: districtNumber.nullable(),
  place: z.string().max(200).nullable(),
});
const delivery = z.strictObject({ day: z.iso.date(), through: z.iso.date() });

/** What `desk` asks of the database. The input may come from a file beside it, so each is checked before it is done. */
const TASKS = {
  export: task(nothing, exportRows),
  exportRecord: task(written, recordExport),
  count: task(nothing, countRows),
  paperAdd: task(paper, addPaper),
  paperList: task(nothing, listPaper),
  quarantineList: task(nothing, listQuarantine),
  quarantineRelease: task(batches, releaseQuarantine),
  quarantineDrop: task(batches, dropQuarantine),
  deliveredList: task(nothing, listDelivered),
  deliveredCheck: task(delivery, checkDelivered),
  deliveredAdd: task(delivery, addDelivered),
  deliveredUndo: task(z.strictObject({ id: z.string() }), undoDelivered),
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = z.input<(typeof TASKS)[Name]['input']>;
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]['run']>>;

export const isTaskName = (name: unknown): name is TaskName => typeof name === 'string' && Object.hasOwn(TASKS, name);

/** @throws when the input is not one of this task, or the database refuses */
export function runTask<Name extends TaskName>(name: Name, input: unknown, work: Work): Promise<TaskResult<Name>> {
  return TASKS[name].run(work, input) as Promise<TaskResult<Name>>;
}
