import { appendFile, readFile } from 'node:fs/promises';
import { codeOf, Trouble } from './cli.ts';

/** Which mails were taken by a mail server: one Message-ID a line, and no address. */
export type SentList = {
  has(id: string): boolean;
  /** Those of one mail. On the disk when it resolves. */ add(ids: string[]): Promise<void>;
};

/**
 * Lies beside the export, so that an interrupted mailing goes on where it stopped, with a newer export in the same folder too.
 * @param mark of the words that are sent
 */
export async function sentList(exportFile: string, mark: string): Promise<SentList> {
  const file = exportFile.replace(/[^/\\]*$/, `sent-${mark}.txt`);
  const known = new Set((await readFile(file, 'utf8').catch(() => '')).split('\n'));
  const append = (text: string) =>
    appendFile(file, text, { mode: 0o600, flush: true }).catch((error) => {
      throw new Trouble('unwritable', { file, code: codeOf(error) });
    });
  await append(''); // said before the first mail leaves, not after it
  return {
    has: (id) => known.has(id),
    async add(ids) {
      await append(ids.map((id) => `${id}\n`).join(''));
      for (const id of ids) known.add(id);
    },
  };
}
