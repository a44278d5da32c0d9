import { readFile } from 'node:fs/promises';
import { writeDrafts } from '../edition/drafts.ts';
import { EDITION_FOLDER, readEdition } from '../edition/read-edition.ts';
import { readModels } from '../exchange/export-file.ts';
import { normalEntry } from '../exchange/normal-entry.ts';
import { planImport } from '../exchange/plan.ts';
import { readExport, UnreadableExport } from '../exchange/read-export.ts';
import { replaceFiles, restoreFolder } from '../exchange/write-edition.ts';

/** `npm run content -- import-file FILE`: Contentful's export becomes the edition. */
async function run(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableExport(
      error.code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${error.code}).`,
    );
  });
  await restoreFolder(EDITION_FOLDER);
  const models = readModels();
  const current = (await readEdition()).map((entry) => normalEntry(entry, models));
  const read = readExport(text, models);
  const { write, added, changed, removed, unmarked } = planImport(current, read);
  if (write.size + removed.length > 0) await replaceFiles(EDITION_FOLDER, write, removed);
  list('New', added);
  list('Changed', changed);
  list('Removed', removed);
  list('English changed, its translation did not, and no day of the words says so', unmarked);
  console.log(`${added.length} new, ${changed.length} changed, ${removed.length} removed in ${EDITION_FOLDER}.`);
  if (read.drafts.length > 0) {
    const folder = await writeDrafts(read.drafts);
    console.log(`${read.drafts.length} entries hold words that are not published. They are drafts in ${folder}.`);
  }
}

function list(title: string, items: string[]): void {
  if (items.length > 0) console.log(`${title}:\n${items.map((item) => `  ${item}`).join('\n')}`);
}

const [file, ...others] = process.argv.slice(2);
if (!file || others.length > 0) {
  console.error('Name one file: npm run content -- import-file export.json');
  process.exitCode = 2;
} else
  await run(file).catch((error: unknown) => {
    if (!(error instanceof UnreadableExport)) throw error;
    console.error(`${file}: ${error.message}\nNothing was changed.`);
    process.exitCode = 1;
  });
