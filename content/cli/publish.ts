import { publishDrafts, readDrafts } from '../edition/drafts.ts';
import { readEdition } from '../edition/read-edition.ts';
import { findFindings } from './findings.ts';

/** `npm run content -- publish`: makes the drafts part of the edition, unless one of them would be wrong there. */
const [edition, drafts] = [await readEdition(), await readDrafts()];
const after = [...new Map([...edition, ...drafts].map((entry) => [entry.sys.id, entry])).values()];
const today = new Date();
const before = new Set(findFindings(edition, today).map((finding) => JSON.stringify(finding)));
const wrong = findFindings(after, today).filter(
  (finding) => finding.level === 'error' && !before.has(JSON.stringify(finding)),
);

if (drafts.length === 0) console.log('There are no drafts.');
else if (wrong.length > 0) {
  for (const { kind, id, detail } of wrong) console.error(`${kind}  ${id}  ${detail}`);
  console.error(`Nothing was published. Mend the drafts: ${wrong.length} errors.`);
  process.exitCode = 1;
} else {
  await publishDrafts(drafts);
  console.log(`${drafts.length} drafts are part of the edition now. Readers see them after the next build.`);
}
