import { expect, test } from 'vitest';
import { filesOfPackage, filesOfProgram } from './package-files.mjs';

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

test('a program brings its own files and packages, and nothing that is only a type', () => {
  const files = filesOfProgram('features/share/child.ts');
  expect(files).toEqual(expect.arrayContaining(['features/share/child.ts', 'features/share/print.ts', 'look.ts']));
  expect(files.some((file) => file.startsWith('node_modules/fontkit/'))).toBe(true);
  expect(filesOfProgram('pdf/child.ts')).toContain('pdf/boxes.ts');
  expect(filesOfProgram('server/send.ts')).not.toContain('server/main.ts');
});

test.each([
  ['features/share/pictures.ts', 'fontkit'],
  ['pdf/draw.ts', 'pdfkit'],
])('%s, which is in the server, brings no %s: what draws is a process of its own', (file, tool) => {
  expect(filesOfProgram(file).filter((each) => each.includes(`node_modules/${tool}/`))).toEqual([]);
});
