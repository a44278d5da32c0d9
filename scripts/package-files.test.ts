import { expect, test } from 'vitest';
import { filesOfPackage } from './package-files.mjs';

test('a package brings all that it uses, each once, the one that lies beside it first', () => {
  const patterns = filesOfPackage('pdfkit');
  const folders = patterns.map((pattern) => pattern.replace('/**/*.{js,cjs,mjs,json,trie}', ''));
  expect(folders).toEqual(expect.arrayContaining(['node_modules/pdfkit', 'node_modules/fontkit', 'node_modules/dfa']));
  expect(new Set(folders).size).toBe(folders.length);
  expect(folders.filter((folder) => folder.endsWith('@noble/hashes'))).toHaveLength(1);
});

test('what is not installed is named', () => {
  expect(() => filesOfPackage('no-such-package')).toThrow('no-such-package is not installed');
});
