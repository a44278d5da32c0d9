import { expect, test } from 'vitest';
import { markup } from './markup.ts';

test('values are escaped, in text and in attributes', () => {
  expect(markup`<a href="${'"><script>'}">${"O'Neil & Co. <b>"}</a>`.text).toBe(
    '<a href="&quot;&gt;&lt;script&gt;">O&#39;Neil &amp; Co. &lt;b&gt;</a>',
  );
});

test('markup in markup stays, lists are joined, nothing is nothing', () => {
  const items = ['a', '<b>'].map((each) => markup`<li>${each}</li>`);
  expect(markup`<ul>${items}</ul>${undefined}${0}`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>0');
});

test('what no XML may hold goes, the rest stays as it is', () => {
  expect(markup`${'a\u0000\u0008\u000B\u001B\uFFFE\uFFFFb\t\n\u0085ñ🦋'}`.text).toBe('ab\t\n\u0085ñ🦋');
  expect(markup`${'half \uD83E!'}`.text).toBe('half \uFFFD!');
});
