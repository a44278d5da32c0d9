import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Council, getCouncil, getLetterTemplate, type LetterTemplate, type Official } from '#content/contact.ts';
import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import { languageName } from '#i18n/regional.ts';
import { locales } from '#i18n/routing.ts';
import { officeLetter } from '#mail/office-letter.ts';
import { composeLetter } from './ready-letter.ts';
import { CALL_WORDS_MAX } from './limits.ts';
import type { Contact } from './schema.ts';

const contact: Contact = { district: 8, ownWords: '', name: '', englishNote: false, letter: '' };
const [council, template] = await Promise.all([getCouncil('en'), getLetterTemplate('en')]);

/** The council as it would be if an editor had changed one official. */
function withHolder(number: number, change: Partial<Official> | undefined): Council {
  const seats = council.seats.map((seat) =>
    seat.number === number
      ? { ...seat, holder: change && seat.holder ? { ...seat.holder, ...change } : undefined }
      : seat,
  );
  return { ...council, seats };
}

const compose = (given: Partial<Parameters<typeof composeLetter>[0]>) =>
  composeLetter({ contact, council, template, signature: ['A resident'], ...given });

describe('whom the letter goes to', () => {
  test.each(council.seats.map(({ number, holder }) => [number, holder?.name]))('District %i: %s', (number, name) => {
    const letter = compose({ contact: { ...contact, district: number } })!;
    expect(letter.official.name).toBe(name);
    expect(letter.email).toBe(PINNED_ADDRESSES[number]);
    expect(letter.body).toContain(name);
    expect(letter.isVacant).toBe(false);
  });

  test('a vacant seat is answered by the Council President, and the City Clerk is named', () => {
    const letter = compose({ council: withHolder(8, undefined) })!;
    expect(letter).toMatchObject({ isVacant: true, district: 8, official: { role: 'council-president' } });
    expect(letter.mail?.href).toMatch(`mailto:${PINNED_ADDRESSES[12]}?`);
    expect(letter.clerk?.phone).toBeTruthy();
  });

  test('without anybody there is no letter', () => {
    expect(compose({ council: { ...withHolder(8, undefined), president: undefined } })).toBeUndefined();
  });
});

describe('an address that is not the pinned one', () => {
  test.each([undefined, 'someone@example.org', 'JoCasta.Zamarripa@milwaukee.gov.example', PINNED_ADDRESSES[9]])(
    '%s is on hold: the letter stays, the link goes',
    (email) => {
      const letter = compose({ council: withHolder(8, { email }) })!;
      expect(letter.email).toBeUndefined();
      expect(letter.mail).toBeUndefined();
      expect(letter.body).toBe(compose({})!.body);
    },
  );

  test('capitals are the same address; what is pinned is what is used', () => {
    const letter = compose({ council: withHolder(8, { email: 'jocasta.zamarripa@MILWAUKEE.gov' }) })!;
    expect(letter.email).toBe(PINNED_ADDRESSES[8]);
  });
});

test('300 hostile attempts: nothing leaves to an address that is not pinned, and no field makes a header', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      'x@example.org',
      '\r\nBcc: x@example.org',
      '?cc=x@example.org&bcc=x@example.org',
      '%0D%0ABcc:x@example.org',
      ',x@example.org',
      'Marina@milwaukee.gov,x@example.org',
      'Marina@milwaukee.gov?cc=x@example.org',
      'Marina@milwаukee.gov', // a Cyrillic a
      '<script>alert(1)</script>',
      '&to=x@example.org',
      '\u202Egro.elpmaxe@x',
      '$&$1',
    ),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.webUrl(),
    fc.emailAddress(),
  );
  const attempt = fc.record({
    district: fc.integer({ min: 1, max: 15 }),
    email: hostile,
    ownDistrict: fc.integer({ min: -1, max: 16 }),
    official: hostile,
    name: hostile,
    ownWords: hostile,
    subject: hostile,
    isPinned: fc.boolean(),
  });
  const pinned = new Set(Object.values(PINNED_ADDRESSES));
  let links = 0;
  fc.assert(
    fc.property(attempt, ({ district, email, ownDistrict, official, name, ownWords, subject, isPinned }) => {
      const change = isPinned ? { name: official } : { name: official, email, district: ownDistrict };
      const given: LetterTemplate = { ...template, subject };
      const letter = compose({
        contact: { ...contact, district, name, ownWords },
        council: withHolder(district, change),
        template: given,
        signature: [name],
      })!;
      expect(letter.mail === undefined).toBe(letter.email === undefined);
      const { subject: about, body } = letter;
      const seat = letter.official.district ?? 0;
      const sent = officeLetter({ seat, locale: 'en', subject: about, body, name, replyTo: 'ana@example.org' });
      expect(pinned.has(sent.to) || sent.to === '').toBe(true);
      if (letter.email) expect(sent.to).toBe(letter.email);
      for (const href of [letter.mail?.href, letter.mail?.onPhone]) {
        if (!href) continue;
        links += 1;
        const [start = '', query = '', ...more] = href.split('?');
        expect(more).toEqual([]);
        expect(pinned.has(start.replace(/^mailto:/, ''))).toBe(true);
        expect(query).toMatch(/^subject=[^&=]*(&body=[^&=]*)?$/);
        const said = decodeURIComponent(query.split('&')[0]!);
        expect(said).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
      }
    }),
    { numRuns: 300 },
  );
  expect(links).toBeGreaterThan(50);
});

test.each(locales)(
  '%s: the short English note stands on no English letter, and names the language of the others',
  async (locale) => {
    const own = await getLetterTemplate(locale);
    const letter = compose({ template: own, contact: { ...contact, englishNote: true } })!;
    expect(letter.body.startsWith(`Note to the office: this letter in ${languageName(locale, 'en')} is`)).toBe(
      locale !== 'en',
    );
  },
);

test.each(locales)(
  '%s: the letter without own words fits into a phone’s mail link, for every district',
  async (locale) => {
    const own = await getLetterTemplate(locale);
    for (const { number } of council.seats) {
      const signature = ['A resident of District 14, Milwaukee'];
      const letter = compose({ template: own, contact: { ...contact, district: number }, signature })!;
      expect(letter.mail?.hasBody || letter.mail?.onPhone).toBeTruthy();
    }
  },
);

test.each(locales)('%s: the short call takes about 45 seconds', async (locale) => {
  const { callShort } = await getLetterTemplate(locale);
  const words = callShort.match(/[\p{L}\p{N}_]+/gu) ?? [];
  expect(words.length).toBeGreaterThan(70);
  expect(words.length).toBeLessThanOrEqual(CALL_WORDS_MAX);
});

test('a letter that was changed as a whole is taken as it is, without marks that hide or turn text', () => {
  const letter = compose({ contact: { ...contact, letter: ' Hello\r\n\r\n\r\nAna\u202E ', ownWords: 'unused' } })!;
  expect(letter.body).toBe('Hello\n\nAna');
  expect(letter.subject).toBe(compose({})!.subject);
  expect(compose({ contact: { ...contact, letter: ' \n\u200B' } })!.body).toBe(compose({})!.body);
});
