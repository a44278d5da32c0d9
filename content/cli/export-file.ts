import { writeFileSync } from 'node:fs';
import { readEdition } from '../edition/read-edition.ts';
import { exportText, readModels } from '../exchange/export-file.ts';

/** `npm run content -- export-file FILE`: the embedded edition and its model, for an empty space. */
const [file, ...others] = process.argv.slice(2);
if (!file || others.length > 0) {
  console.error('Name one file: npm run content -- export-file edition.json');
  process.exitCode = 2;
} else {
  const [entries, models] = [await readEdition(), readModels()];
  try {
    writeFileSync(file, exportText(entries, models), { flag: 'wx' });
    console.log(`${entries.length} entries of ${models.length} types are in ${file}.`);
    console.log('docs/contentful.md says how they come into a space.');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(
      code === 'EEXIST'
        ? `${file} is there already. Move it away, or name another file.`
        : `${file} cannot be written (${code}). Name another file.`,
    );
    process.exitCode = 1;
  }
}
