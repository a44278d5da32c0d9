import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Changes files of a folder all at once: a copy is made ready beside it and takes its place, so that whoever stops us, and whatever
 * fails, the folder holds either everything or nothing of it. Files that are not named keep their bytes.
 * @throws when the disk fails; the folder is as it was
 */
export async function replaceFiles(folder: string, write: Map<string, string>, removed: string[]): Promise<void> {
  const [ready, old] = [`${folder}.new`, `${folder}.old`];
  await rm(ready, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  try {
    await cp(folder, ready, { recursive: true });
    for (const file of removed) await rm(path.join(ready, file));
    for (const [file, text] of write) {
      await mkdir(path.dirname(path.join(ready, file)), { recursive: true });
      await writeFile(path.join(ready, file), text);
    }
    await rename(folder, old);
    await rename(ready, folder).catch(async (error: unknown) => {
      await rename(old, folder);
      throw error;
    });
  } finally {
    await rm(ready, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

/** Puts the folder back where somebody pulled the plug between two renames of `replaceFiles`. */
export async function restoreFolder(folder: string): Promise<void> {
  if (!existsSync(folder) && existsSync(`${folder}.old`)) await rename(`${folder}.old`, folder);
}
