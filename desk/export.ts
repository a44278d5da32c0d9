import { access, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { dayOf } from '#i18n/time-zone.ts';
import { askDatabase } from './ask-database.ts';
import { type Cli, codeOf, pathOf, Trouble } from './cli.ts';

/** `export [FILE]`: everything sealed, as it is, in one file to carry to a computer that has a key. Notes only that it was made. */
export async function exportRows(cli: Cli, [given]: string[]): Promise<number> {
  const { t, terminal, number } = cli;
  const name = given ?? `signatures-${dayOf(new Date())}.jsonl`;
  const file = pathOf(cli, name);
  if (await exists(file)) throw new Trouble('exportExists', { file });
  const { count, subscribers, sha256 } = await writeExport(cli, file);
  const megabytes = Math.ceil((await stat(file)).size / 1_000_000);
  if (subscribers > 0) terminal.say(t('export.updates', { count: subscribers }));
  terminal.say(t('export.done', { file, name, count, megabytes: number(megabytes), mark: sha256.slice(0, 16) }));
  return 0;
}

/**
 * What is recorded is a file that is there: `delivered` takes its word for what was handed over, and deletes by it.
 * @throws `Trouble` where it could not be written, or not be recorded; then there is no file, either
 */
async function writeExport(cli: Cli, file: string) {
  const unfinished = `${file}.unfinished`;
  let isThere = false;
  try {
    await tryToWrite(unfinished); // a server would read every row first
    const { id, ...tail } = await askDatabase(cli, 'export', {}, unfinished);
    await rename(unfinished, file);
    isThere = true;
    await askDatabase(cli, 'exportRecord', { id, mark: tail.sha256 });
    return tail;
  } catch (error) {
    await rm(unfinished, { force: true });
    if (isThere) await rm(file, { force: true });
    throw await troubleOf(error, file);
  }
}

async function tryToWrite(file: string): Promise<void> {
  await rm(file, { force: true });
  await (await open(file, 'wx', 0o600)).close();
  await rm(file);
}

async function troubleOf(error: unknown, file: string): Promise<unknown> {
  const [code, folder] = [codeOf(error), path.dirname(file)];
  if (code === 'ENOTDIR' || (code === 'ENOENT' && !(await exists(folder)))) return new Trouble('noFolder', { folder });
  return ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(code)
    ? new Trouble('unwritable', { file, code })
    : error;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
