import { expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

/** Each key with its {placeholders} and <tags>. */
function shape(messages: object, path = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...Object.entries(messages).map(([key, value]) =>
      typeof value === 'string'
        ? { [path + key]: value.match(/\{\w+(?=[,}])|<\w+>/g)?.sort() ?? [] }
        : shape(value, `${path}${key}.`),
    ),
  );
}

test('Spanish has every English message, with the same placeholders and tags', () => {
  expect(shape(es)).toEqual(shape(en));
});
