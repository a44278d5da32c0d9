import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { readEdition } from './edition/read-edition.ts';
import { contentLocale, DEFAULT_CONTENT_LOCALE } from './locales.ts';
import { typeOf } from './raw-entry.ts';
import { contentTypes, type ContentTypeId } from './types/all.ts';

/** Words of others, and what nobody reads. `cautions` tell editors and speakers what not to say. */
const NOT_OURS = ['quotation', 'translation', 'slug', 'url', 'email', 'cautions'];

const raw = await readEdition();

/** Everything the site says in a language, each text with the place where it stands. */
const said = Object.fromEntries(
  locales.map((locale) => [locale, [...messageTexts(messages[locale], 'messages'), ...entryTexts(locale)]]),
) as Record<Locale, [place: string, text: string][]>;

function messageTexts(value: object | string, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => messageTexts(inner as object | string, `${path}.${key}`));
}

function entryTexts(locale: Locale): [string, string][] {
  return raw.flatMap((entry) => {
    const { localized } = contentTypes[typeOf(entry) as ContentTypeId];
    if (typeOf(entry) === 'sourceText') return [];
    return Object.entries(entry.fields).flatMap(([name, values]): [string, string][] => {
      const isRead = localized.includes(name) || locale === 'en';
      const value = values[localized.includes(name) ? contentLocale[locale] : DEFAULT_CONTENT_LOCALE];
      return isRead && !NOT_OURS.includes(name) ? [[`${entry.sys.id} ${name}`, wordsOf(value)]] : [];
    });
  });
}

/** The text of a field, a line for each paragraph or list item. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || 'sys' in value) return '';
  if ('nodeType' in value && value.nodeType === 'text') return (value as unknown as { value: string }).value;
  if (!('nodeType' in value)) return Object.values(value).map(wordsOf).join('\n');
  const { content = [] } = value as { content?: unknown[] };
  return content.map(wordsOf).join(value.nodeType === 'paragraph' || value.nodeType === 'hyperlink' ? '' : '\n');
}

function placesOf(locale: Locale, pattern: RegExp): string[] {
  return said[locale].flatMap(([place, text]) => {
    const [found] = pattern.exec(text) ?? [];
    return found ? [`${place}: ${found}`] : [];
  });
}

/** `\b` knows no accents. */
const wholeWord = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

/** What this site never says: promises, proofs, parties, insults, labels. Lists of those who speak the language. */
const NEVER: Partial<Record<Locale, string[]>> = {
  en: [
    "(mpd|milwaukee police|the police) (do|does|will) ?(not|n[’']t) (work|cooperate) with ice",
    'guarantee(s|d)?',
    'proven',
    '(make|makes|made|making|keep|keeps) (us|you|everyone|our city|our communit(y|ies)|families) safer?',
    '(you|we|your family) (are|is|will be) safe',
    'sanctuary (city|county)',
    'democrats?|democratic party|republicans?|liberals?|conservatives?|maga',
    'trump|biden|obama|bush|clinton|harris|president of the united states',
    'cruel(ty)?|inhumane|heartless|evil|shameful|disgraceful',
    'racists?|fascists?|nazis?|bigots?|stupid|corrupt|thugs?|liars?',
    'child(ren)?|kids?|toddlers?|bab(y|ies)|his son|her son|daughters?',
    'always wins?|will win|click here',
    "the campaign[’']s faq", // it was that of Voces de la Frontera, who did not write this site
    'never writes? to you again',
  ],
  es: [
    '(la policía|el departamento|mpd)( de milwaukee)? no (trabaja|colabora|coopera) con ice',
    'garantiza(n|mos|do|da|dos|das)?|garantías?',
    '(está|fue|ha sido) (demostrado|comprobado|probado) que',
    '(nos|los|las) (hace|hará|mantiene) más segur[oa]s|nos mantiene segur[oa]s',
    '(usted|su familia) (está|estará) (a salvo|segur[oa])',
    'ciudad(es)? santuario|condado santuario',
    'demócratas?|republican[oa]s?|liberales|conservadores',
    'trump|biden|obama|bush|clinton|harris|presidente de (los )?estados unidos',
    'cruel(es|dad)?|inhuman[oa]s?|malvad[oa]s?|vergonzos[oa]s?',
    'racistas?|fascistas?|nazis?|estúpid[oa]s?|corrupt[oa]s?|mentiros[oa]s?',
    'niñ[oa]s?|bebés?|su hij[oa]|hij[oa]s',
    'haga clic aquí',
    'la campaña( de 2019)? (decía|advirtió|nombró|recordaba|remitía|dejó|terminaba)',
    'desde entonces (la policía|hacían falta)', // of the rule of 2019 only its reported terms are known, not that it held on
    'no le (escribe|escribimos) nunca más',
  ],
};

/** Where the word is a fact and no opinion: a name of a law, a claim of 2019 that is quoted as unproven. */
const ALLOWED = [/Childhood Arrivals/];

test.each(locales.flatMap((locale) => (NEVER[locale] ?? []).map((pattern) => [locale, pattern] as const)))(
  '%s never says /%s/',
  (locale, pattern) => {
    const places = placesOf(locale, wholeWord(pattern)).filter((place) => !ALLOWED.some((each) => each.test(place)));
    expect(places).toEqual([]);
  },
);

/** What was so in 2017 or 2019 and is told as if it were so today: nobody has seen the text in force, and another body decides now. */
const STALE: Partial<Record<Locale, string[]>> = {
  en: [
    'current (policy|sop|rules?)( 130)? (allows?|lets?|permits?|requires?|says?|does|is)',
    'the (fpc|commission) (must|should|will|needs to|has to) (adopt|vote|decide|pass|approve)',
    '(ask|tell|write to|urge) the (fpc|commission) to (adopt|vote|pass|change|approve)',
    '(chief morales|mayor barrett)( now)? (is|says|will|wants|refuses|must)',
    '(mpd|police) (now )?(uses?|honou?rs?|accepts?) (the )?(detainer )?forms? i-247[dnx]',
    '(since|in) 2019,? (officers|police|mpd) (must|may|need|cannot|can)',
    'officers (now|today) (must|may|need|cannot|can)',
    'the policy (now|today) (requires|bars|allows|lets|says)',
  ],
  es: [
    'la (política|norma) (actual|vigente) (permite|exige|dice|deja|prohíbe|es)',
    'la comisión (debe|debería|tiene que|va a) (adoptar|votar|decidir|aprobar)',
    '(pida|escriba|exija) a la comisión que (adopte|vote|apruebe|cambie)',
    '(el jefe morales|el alcalde barrett) (es|dice|quiere|debe|se niega)',
    '(desde|en) 2019,? (los policías|la policía) (deben?|pueden?|no pueden?)',
    '(los policías|la policía) (ahora|hoy) (deben?|pueden?|no pueden?)',
    'la política (ahora|hoy) (exige|permite|prohíbe|dice)',
  ],
};

test.each(locales)('%s does not tell of 2017 or 2019 as if it were today', (locale) => {
  expect((STALE[locale] ?? []).flatMap((pattern) => placesOf(locale, wholeWord(pattern)))).toEqual([]);
});

/**
 * Words. Plain-language guides ask for 20 on average; the longest here say one rule with its condition. What stands after a colon or a
 * semicolon is read as a sentence of its own.
 */
const LONGEST_SENTENCE = 33;

test.each(locales)('%s has no sentence of more words than one breath carries', (locale) => {
  const sentences = said[locale].flatMap(([place, text]) =>
    text.split(/(?<=[.!?;:])[”»)]*\s+|\n+/).map((sentence) => ({ place, sentence })),
  );
  expect(sentences.length).toBeGreaterThan(2_000);
  expect(sentences.filter(({ sentence }) => wordCount(sentence) > LONGEST_SENTENCE)).toEqual([]);
});

const wordCount = (text: string) => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

test('the patterns find what they are for', () => {
  const found = (locale: Locale, text: string) => NEVER[locale]!.some((pattern) => wholeWord(pattern).test(text));
  for (const text of ['This makes us safer.', 'You are safe.', 'MPD does not work with ICE', 'a sanctuary city'])
    expect([text, found('en', text)]).toEqual([text, true]);
  for (const text of ['Esto nos hace más seguros.', 'Usted está a salvo', 'dos niñas', 'se lo garantizamos'])
    expect([text, found('es', text)]).toEqual([text, true]);
  const isStale = (locale: Locale, text: string) => STALE[locale]!.some((pattern) => wholeWord(pattern).test(text));
  for (const text of ['Current policy lets officers ask.', 'The Commission must vote.', 'Officers now may ask.'])
    expect([text, isStale('en', text)]).toEqual([text, true]);
  for (const text of ['La política actual permite preguntar.', 'En 2019, la policía puede preguntar.'])
    expect([text, isStale('es', text)]).toEqual([text, true]);
});

type Term = { english: string; spanish: string; avoid: Partial<Record<Locale, string[]>> };

const glossary = readFileSync('messages/glossary.md', 'utf8');
const terms = glossary
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line): Term => {
    const [, english = '', spanish = '', inEnglish = '', inSpanish = ''] = line.split('|').map((cell) => cell.trim());
    const list = (cell: string) =>
      cell
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean);
    return { english, spanish, avoid: { en: list(inEnglish), es: list(inSpanish) } };
  });

test('the glossary has terms, each in two languages', () => {
  expect(terms.length).toBeGreaterThan(15);
  for (const { english, spanish } of terms) expect([english, spanish]).not.toContain('');
});

const avoided = locales.flatMap((locale) =>
  terms.flatMap(({ english, spanish, avoid }) =>
    (avoid[locale] ?? []).map((word) => [locale, word, locale === 'en' ? english : spanish] as const),
  ),
);

test.each(avoided)('%s does not say "%s" but "%s"', (locale, word) => {
  expect(placesOf(locale, wholeWord(word))).toEqual([]);
});

/** Given names that are common in Milwaukee: enough of them that a name which slipped in is seen. */
const GIVEN_NAMES =
  'Alejandr[ao]|Alberto|Ana|Andrea|Antonio|Brian|Carlos|Carmen|Charles|Claudia|Cristina|Daniel|David|Diana|Edgar|Eduardo|Elena|' +
  'Elizabeth|Erick?|Fernando|Francisco|Gabriela?|Gloria|Guadalupe|Héctor|Isabel|Iván|James|Javier|Jennifer|Jesús|John|Jorge|' +
  'Jos[eé]|Joseph|Juana?|Julia|Karen|Laura|Linda|Luisa?|Lucía|Manuel|Marcos?|Margarita|Mar[ií]a|Mario|Mark|Martha|Martín|Mary|' +
  'Michael|Michelle|Miguel|Nancy|Oscar|Pablo|Patricia|Paul|Pedro|Peter|Rafael|Raúl|Ricardo|Richard|Roberto?|Rosa|Rubén|Samuel|' +
  'Sandra|Sara|Sergio|Silvia|Sofía|Susana?|Teresa|Thomas|Verónica|Víctor|William|Yolanda';

test('nobody is named but who holds an office', () => {
  const officials = raw
    .filter((entry) => typeOf(entry) === 'official')
    .map(({ fields }) => String(fields.name?.['en-US']));
  const places = ['James Madison'];
  const name = new RegExp(
    `(?<!\\p{L})(?:${GIVEN_NAMES})(?: \\p{Lu}\\.)?(?: (?!University)\\p{Lu}[\\p{L}’-]+){1,2}`,
    'gu',
  );
  const isKnown = (found: string) =>
    [...officials, ...places].some((known) => known.includes(found) || found.includes(known));
  const strangers = locales.flatMap((locale) =>
    said[locale].flatMap(([place, text]) =>
      (text.match(name) ?? []).filter((found) => !isKnown(found)).map((found) => `${place}: ${found}`),
    ),
  );
  expect(strangers).toEqual([]);
  expect('María Pérez lives here'.match(name)).toEqual(['María Pérez']);
});

test('straight quotes and apostrophes are not typed', () => {
  for (const locale of locales) expect(placesOf(locale, /(?<=\p{L})'(?=\p{L})|"/u)).toEqual([]);
});
