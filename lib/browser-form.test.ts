import type { Resolver } from 'react-hook-form';
import { afterEach, expect, test, vi } from 'vitest';
import { lazyResolver } from './browser-form.ts';

type Input = { email: string; zip: string };

class Form {
  email = '';
}

afterEach(() => vi.unstubAllGlobals());

test('what is checked is what the form holds at that moment, which is what is sent', async () => {
  const form = new Form();
  vi.stubGlobal('HTMLFormElement', Form);
  vi.stubGlobal('document', { getElementById: (id: string) => (id === 'form' ? form : null) });
  vi.stubGlobal(
    'FormData',
    class {
      *[Symbol.iterator]() {
        yield ['email', form.email];
      }
    },
  );
  const checked: Input[] = [];
  const resolver: Resolver<Input, unknown, Input> = (values) => {
    checked.push(values);
    return { values, errors: {} };
  };
  const check = lazyResolver<Input, Input>('form', () => Promise.resolve({ resolver }));
  await check({ email: 'ana@', zip: '53204' }, undefined, { fields: {}, shouldUseNativeValidation: false });
  expect(checked).toEqual([{ email: '', zip: '53204' }]);
});
