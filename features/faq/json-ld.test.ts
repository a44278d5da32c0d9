import { expect, test } from 'vitest';
import { faqJsonLd } from './json-ld.ts';

const item = {
  question: 'A </script><script>alert(1)</script>?',
  short: 'No <b>.',
  url: '/en/faq/a',
  lang: 'en',
} as const;

test('no word of an editor ends the element it stands in', () => {
  const json = faqJsonLd(item, 'en');
  expect(json).not.toContain('<');
  expect(JSON.parse(json).mainEntity[0].name).toBe(item.question);
});

test('an answer that is not translated says its own language', () => {
  const [question] = JSON.parse(faqJsonLd(item, 'es')).mainEntity;
  expect(question.inLanguage).toBe('en');
  expect(JSON.parse(faqJsonLd(item, 'en')).mainEntity[0]).not.toHaveProperty('inLanguage');
});
