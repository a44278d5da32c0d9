import { access, rename, rm, stat } from 'node:fs/promises';
import { dayOf } from '#i18n/time-zone.ts';
import { askDatabase } from './ask-database.ts';
import { type Cli, codeOf, pathOf, Trouble } from './cli.ts';

/** `export [FILE]`: everything sealed, as it is, in one file to carry to a computer that has a key. Changes nothing. */
export async function exportRows(cli: Cli, [given]: string[]): Promise<number> {
  const { t, terminal, number } = cli;
  const name = given ?? `signatures-${dayOf(new Date())}.jsonl`;
  const file = pathOf(cli, name);
  const unfinished = `${file}.unfinished`;
  if (await exists(file)) throw new Trouble('exportExists', { file });
  await rm(unfinished, { force: true });
  try {
    const { count, subscribers, sha256 } = await askDatabase(cli, 'export', {}, unfinished);
    await rename(unfinished, file);
    const megabytes = Math.ceil((await stat(file)).size / 1_000_000);
    if (subscribers > 0) terminal.say(t('export.updates', { count: subscribers }));
    terminal.say(t('export.done', { file, name, count, megabytes: number(megabytes), mark: sha256.slice(0, 16) }));
    return 0;
  } catch (error) {
    await rm(unfinished, { force: true });
    const isFileTrouble = ['ENOSPC', 'EACCES', 'EPERM', 'ENOENT', 'EROFS'].includes(codeOf(error));
    throw isFileTrouble ? new Trouble('unwritable', { file, code: codeOf(error) }) : error;
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
