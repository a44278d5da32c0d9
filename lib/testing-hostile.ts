import fc from 'fast-check';

/** Texts that have broken forms before. */
const CLASSICS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202Eevil',
  '\u200B',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><script>alert(1)</script>',
  "'; drop table signatures; --",
  '{{7*7}}',
  '${7*7}',
  '%00',
  '%F1',
  '\uFFFD',
  '=cmd|calc',
  'a@b.example\r\nBcc: c@d.example',
  '../../etc/passwd',
  'null',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '999999999999999999999',
  'e\u0301'.repeat(600),
  'Z' + '\u0301'.repeat(9_000),
  '👩‍👩‍👧‍👦'.repeat(300),
  'x'.repeat(40_000),
  '\n'.repeat(5_000),
];

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...CLASSICS) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 700 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 700 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
);

/** Values that only JSON can hold. */
const jsonValue = fc.oneof(value, value, value, fc.jsonValue());

const name = (known: readonly string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known, 'locale', 'requestId', 'switchTo') },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '') },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  );

/** Makes half of the cases get past the first check, so that the later ones are reached. */
const wellMeant = (fields: Record<string, fc.Arbitrary<string>>) =>
  fc.record(
    {
      ...fields,
      locale: fc.constantFrom('en', 'es'),
      requestId: fc.string({ unit: fc.constantFrom(...'abcdef0123456789'), minLength: 16, maxLength: 64 }),
    },
    { requiredKeys: [] },
  );

export type HostileForm = { body: string; type: string };

/**
 * Bodies of a form that nobody fills in by accident, as JSON and urlencoded.
 * @param known the fields of the form
 * @param good values that the form takes, for the fields that it checks first
 */
export function hostileForms(
  known: readonly string[],
  good: Record<string, fc.Arbitrary<string>>,
): fc.Arbitrary<HostileForm> {
  const pairs = <Value>(values: fc.Arbitrary<Value>) => fc.array(fc.tuple(name(known), values), { maxLength: 8 });
  const json = fc.tuple(pairs(jsonValue), wellMeant(good)).map(([own, well]) => ({
    body: JSON.stringify({ ...Object.fromEntries(own), ...well }),
    type: 'application/json',
  }));
  const plain = fc.tuple(pairs(value), wellMeant(good)).map(([own, well]) => ({
    body: new URLSearchParams([...own, ...Object.entries(well)]).toString(),
    type: 'application/x-www-form-urlencoded',
  }));
  const raw = fc.record({
    body: fc.oneof(value, fc.json()),
    type: fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'),
  });
  return fc.oneof({ weight: 5, arbitrary: json }, { weight: 4, arbitrary: plain }, { weight: 1, arbitrary: raw });
}
