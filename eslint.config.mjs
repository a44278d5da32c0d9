import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';
import { importDirection } from './scripts/import-direction.mjs';

const READ_ENV = 'Only lib/env.ts reads the environment: it checks each variable and names the wrong one.';
const NO_ENV = ['process', 'node:process'].map((name) => ({ name, importNames: ['env'], message: READ_ENV }));
const WATCHED = 'The test of e2e/fixtures.ts fails when a script of a page throws.';

export default [
  { ignores: ['.next/**', '.data/**', 'next-env.d.ts', 'test-results/**'] },
  ...next,
  ...typescript,
  {
    plugins: { house: { rules: { 'import-direction': importDirection } } },
    rules: {
      'house/import-direction': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: READ_ENV }],
      'no-restricted-imports': ['error', { paths: NO_ENV }],
      'import/no-anonymous-default-export': 'off',
      '@next/next/no-html-link-for-pages': 'off', // links are plain <a>: pages are small whole files
    },
  },
  {
    files: ['scripts/**', 'server/**', 'bench/**', 'lib/log.ts', 'content/cli/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // The layer stands in front of `lib/`; the others are read by tools, or set up tests.
    files: [
      'lib/env.ts',
      'scripts/**',
      'server/**',
      'bench/**',
      'e2e/**',
      '*.config.*',
      'instrumentation.ts',
      'db/testing*.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['features/compare/**/*.tsx'],
    ignores: ['features/compare/words.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXOpeningElement[name.name=/^(blockquote|q)$/]',
          message: 'Only words.tsx draws a quotation: a summary must never pass for the words of the policy.',
        },
      ],
    },
  },
  {
    files: ['e2e/**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [...NO_ENV, { name: '@playwright/test', importNames: ['test'], message: WATCHED }] },
      ],
    },
  },
  // The set-up of the tests finds Postgres as the commands do.
  { files: ['db/testing-postgres.ts'], rules: { 'house/import-direction': 'off' } },
];
