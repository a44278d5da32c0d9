import { globSync, rmSync } from 'node:fs';

/** What the journeys wrote goes with them. */
export default function forgetDatabase(): void {
  for (const file of globSync(`${process.env.E2E_DATABASE}*`)) rmSync(file);
  rmSync(process.env.E2E_MAILS!, { recursive: true, force: true });
}
