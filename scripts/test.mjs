import './test-settings.mjs';
import './settings.mjs';
import { build, isBuilt } from './build.mjs';
import { aloud } from './commands.mjs';
import { demoRecipient } from './demo-key.mjs';
import { asOne, endToEnd, ONLY_SQLITE, QUICK, runSteps } from './steps.mjs';
import { bringTools, findPostgres } from './tools.mjs';

const steps = [
  ['Finding Chromium, age and Postgres', asOne(bringTools)],
  ...QUICK,
  ['Build', asOne(buildAsStartDoes)],
  ['Pages without dead components', asOne(checkPages)],
  ['End-to-end', endToEnd],
];
const { passed, failed, skipped } = await runSteps(steps, 2);
if (skipped > 0) console.log(`${skipped} left out.`);
if (!process.env.TEST_DATABASE_URL && !findPostgres()) console.log(ONLY_SQLITE);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function buildAsStartDoes(say) {
  process.env.DEMO_RECIPIENT = await demoRecipient();
  if (!isBuilt()) await build(say);
}

async function checkPages() {
  if ((await aloud(['scripts/check-pages.mjs'])) !== 0)
    throw new Error('a page is not as it must be: see the sentences above.');
}
