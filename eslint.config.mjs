import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

/** Imports go one way: app → features → components, content, mail → db → i18n, lib. `server/` imports nothing of ours. */
export const DIRECTION = {
  lib: ['app', 'features', 'components', 'content', 'mail', 'db', 'desk', 'server'],
  i18n: ['app', 'features', 'components', 'content', 'mail', 'db', 'desk', 'lib', 'server'],
  db: ['app', 'features', 'components', 'content', 'mail', 'desk', 'server'],
  content: ['app', 'features', 'components', 'mail', 'desk', 'server'],
  components: ['app', 'features', 'content', 'mail', 'db', 'desk', 'server'],
  server: ['app', 'features', 'components', 'content', 'mail', 'db', 'desk', 'i18n', 'lib'],
};

/** What only one room may use. */
const TOOLS = {
  contentful: 'content',
  kysely: 'db',
  pg: 'db',
  'node:sqlite': 'db',
  'age-encryption': 'features/petition',
};

const FEATURES = ['faq', 'compare', 'petition', 'contact', 'privacy', 'home'];

const folderRule = (folder, others) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...others.map((other) => ({ regex: `^#${other}/`, message: `${folder}/ knows nothing of ${other}/` })),
          ...Object.entries(TOOLS)
            .filter(([, home]) => !`${folder}/`.startsWith(`${home}/`))
            .map(([tool, home]) => ({ regex: `^${tool}(/|$)`, message: `only ${home}/ uses ${tool}` })),
          { regex: '^\\.\\./\\.\\./', message: 'say where it leads: #folder/file.ts' },
        ],
      },
    ],
  },
});

const others = (feature) => FEATURES.filter((each) => each !== feature).map((each) => `features/${each}`);

export default [
  { ignores: ['.next/**', '.data/**', 'next-env.d.ts', 'test-results/**'] },
  ...next,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'import/no-anonymous-default-export': 'off',
      '@next/next/no-html-link-for-pages': 'off',
    },
  }, // links are plain <a>: pages are small whole files
  {
    files: ['scripts/**', 'server/**', 'lib/log.ts', 'db/testing-postgres.ts', 'content/cli/**'],
    rules: { 'no-console': 'off' },
  },
  ...Object.entries(DIRECTION).map(([folder, never]) => folderRule(folder, never)),
  ...FEATURES.map((feature) => folderRule(`features/${feature}`, ['app', 'desk', 'server', ...others(feature)])),
];
