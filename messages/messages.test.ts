import { expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { defaultLocale, otherLocales } from '#i18n/routing.ts';

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

test.each(otherLocales(defaultLocale))(
  '%s has every English message, with the same placeholders and tags',
  (locale) => {
    expect(shape(messages[locale])).toEqual(shape(messages[defaultLocale]));
  },
);
