import { expect, test } from 'vitest';
import { scriptJson } from './json-ld.ts';

const HOSTILE = ['</script><script>alert(1)</script>', '<!--<script>', '\u2028', '\u2029', '"\\', '&lt;', ']]>'];

test.each(HOSTILE)('%j is data and nothing else', (text) => {
  const written = scriptJson({ '@type': 'Thing', name: text });
  expect(written).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(written)).toEqual({ '@type': 'Thing', name: text });
});

test('what is not there is left out', () => {
  expect(scriptJson({ name: 'a', url: undefined })).toBe('{"name":"a"}');
});
