import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();
const SLOW_MS = 60_000; // the first call loads every plugin

/** The rules that refuse this code in that file. */
async function refusals(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId);
}

const IMPORTS = 'house/import-direction';

test.each([
  ['features/faq/a.ts', '#features/petition/submit.ts'],
  ['features/faq/a.ts', '../petition/submit.ts'],
  ['lib/a.ts', '#db/connect.ts'],
  ['lib/a.ts', '#features/petition/submit.ts'],
  ['i18n/a.ts', '#lib/log.ts'],
  ['db/a.ts', '#content/faq.ts'],
  ['content/a.ts', '#components/anchor.tsx'],
  ['content/types/a.ts', '../../mail/outbox.ts'],
  ['components/a.tsx', '#content/faq.ts'],
  ['components/a.tsx', '#db/connect.ts'],
  ['components/a.tsx', '#features/faq/filter.ts'],
  ['server/a.ts', '#lib/log.ts'],
  ['server/a.ts', '../lib/log.ts'],
  ['server/a.ts', '#tailwind.config.ts'],
  ['app/api/a.ts', '#server/main.ts'],
  ['app/api/a.ts', '#scripts/tools.mjs'],
  ['features/faq/a.ts', '../../lib/log.ts'],
  ['app/a.ts', 'contentful'],
  ['features/petition/a.ts', 'contentful'],
  ['content/a.ts', 'kysely'],
  ['features/petition/a.ts', 'node:sqlite'],
  ['app/a.ts', 'pg'],
  ['lib/a.ts', 'age-encryption'],
  ['features/petition/a.ts', 'age-encryption'],
  ['features/petition/a.ts', '#desk/open.ts'],
])('%s may not import %s', { timeout: SLOW_MS }, async (file, source) => {
  expect(await refusals(file, `import { x } from '${source}';\nx();\n`)).toEqual([IMPORTS]);
  expect(await refusals(file, `export { x } from '${source}';\n`)).toEqual([IMPORTS]);
  expect(await refusals(file, `export const load = () => import('${source}');\n`)).toEqual([IMPORTS]);
});

test.each([
  ['app/api/a.ts', '#features/petition/submit.ts'],
  ['app/api/a.ts', '#db/connect.ts'],
  ['app/[locale]/a.ts', '../globals.css'],
  ['features/faq/a.ts', './filter.ts'],
  ['features/faq/a.ts', '#content/faq.ts'],
  ['components/a.tsx', '#i18n/paths.ts'],
  ['content/types/a.ts', '../parse.ts'],
  ['content/a.ts', 'contentful'],
  ['content/a.ts', '#db/content.ts'],
  ['db/a.ts', 'kysely'],
  ['db/migrations/a.ts', '../schema.ts'],
  ['lib/a.ts', '#i18n/routing.ts'],
  ['server/a.ts', './send.ts'],
  ['lib/age/a.ts', 'age-encryption'],
  ['desk/a.ts', '#features/petition/unseal.ts'],
])('%s may import %s', { timeout: SLOW_MS }, async (file, source) => {
  expect(await refusals(file, `import { x } from '${source}';\nx();\n`)).toEqual([]);
});

test.each([
  ['app/api/a.ts', 'export const a = process.env.SITE_URL;\n'],
  ['features/petition/a.ts', 'const { env } = process;\nexport const a = env.SITE_URL;\n'],
  ['db/a.ts', "import { env } from 'node:process';\nexport const a = env.DATABASE_URL;\n"],
  ['content/client.ts', "export const a = process['env'].CONTENTFUL_SPACE_ID;\n"],
])('%s may not read the environment', { timeout: SLOW_MS }, async (file, code) => {
  expect(await refusals(file, code)).toHaveLength(1);
});

test.each(['lib/env.ts', 'scripts/settings.mjs', 'server/main.ts', 'playwright.config.ts'])(
  '%s may read the environment',
  { timeout: SLOW_MS },
  async (file) => {
    expect(await refusals(file, 'export const a = process.env.PORT;\n')).toEqual([]);
  },
);

test('only one file of the comparison draws a quotation', { timeout: SLOW_MS }, async () => {
  const code = 'export const A = () => <blockquote>x</blockquote>;\n';
  expect(await refusals('features/compare/leaf.tsx', code)).toEqual(['no-restricted-syntax']);
  expect(await refusals('features/compare/leaf.tsx', code.replaceAll('blockquote', 'q'))).toEqual([
    'no-restricted-syntax',
  ]);
  expect(await refusals('features/compare/words.tsx', code)).toEqual([]);
});
