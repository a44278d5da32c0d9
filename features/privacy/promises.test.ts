import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROMISES } from './promises.ts';

const tests = globSync('{app,content,db,e2e,features,lib,mail,server}/**/*.{test,spec}.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test.each(PROMISES)('the promise "%s" has a test of its own', (promise) => {
  expect(tests).toMatch(new RegExp(`test\\([\`'"][^\`'"]*promise ${promise}\\b`));
});
