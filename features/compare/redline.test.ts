import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KNOWN, textsOf } from './redline-corpus.ts';
import { isRewritten, redline, type Segment } from './redline.ts';

/** As an editor would write it by hand: [-struck-] and {+added+}. */
const shown = (earlier: string, later: string) =>
  redline(earlier, later)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

const laterOf = (segments: Segment[]) => segments.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');

const earlierOf = (segments: Segment[]) =>
  segments.map((each) =>
    each.kind === 'same' ? (each.earlier ?? each.text) : each.kind === 'removed' ? each.text : '',
  );

const PIECES = [
  ...[
    'officers',
    ' may',
    ' not',
    ' ask',
    ' la',
    ' policía',
    ' no',
    ' § 130.30(E)2',
    ' 8 U.S.C. 1373',
    ',',
    '.\n',
    ' (b) ',
  ],
  ...['\u00a0', '’', "'", '\u00ad', '\u200b', '\u202e', '\ufeff', '<b>', '&amp;', '\r\n', '\ud83d'],
];
const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 40,
});
/** Two texts that have something in common: the second is the first with some of it replaced. */
const pairs = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(40), fc.nat(5), words), { maxLength: 4 }))
  .map(([one, edits]) => {
    const other = [...one];
    for (const [at, count, more] of edits) other.splice(at, count, ...more.slice(0, 5));
    return [one.join(''), other.join('')] as const;
  });

test('what stays and what is added is exactly the later text; what stays and what is struck exactly the earlier', () => {
  fc.assert(
    fc.property(fc.oneof(pairs, fc.tuple(fc.string(), fc.string())), ([earlier, later]) => {
      const segments = redline(earlier, later);
      expect(laterOf(segments)).toBe(later);
      expect(earlierOf(segments).join('')).toBe(earlier);
    }),
    { numRuns: 3000 },
  );
});

test('no two neighbours are of one kind, struck stands before added, and every mark can be seen', () => {
  fc.assert(
    fc.property(pairs, ([earlier, later]) => {
      const segments = redline(earlier, later);
      segments.forEach(({ kind, text }, at) => {
        const next = segments[at + 1]?.kind;
        expect(next).not.toBe(kind);
        if (kind === 'added') expect(next).not.toBe('removed');
        if (kind !== 'same') expect(text).toMatch(/[^\s\p{Cf}]/u);
      });
    }),
    { numRuns: 3000 },
  );
});

test('texts that only differ in what is not seen have no marks', () => {
  expect(redline('It isn’t\n an “order”.\u00ad', 'It isn\'t an "order".')).toEqual([
    { kind: 'same', text: 'It isn\'t an "order".', earlier: 'It isn’t\n an “order”.\u00ad' },
  ]);
});

const marksIn = (drawn: string) => drawn.match(/\[-|\{\+/g)?.length ?? 0;

test.each(KNOWN)('as by hand: $about', ({ hand, drawn = hand }) => {
  const { earlier, later } = textsOf(hand);
  expect(shown(earlier, later)).toBe(drawn);
});

test('most are marked as by hand, and not one has more than two marks more', () => {
  const drawn = KNOWN.map(({ hand }) => ({ hand, drawn: shown(textsOf(hand).earlier, textsOf(hand).later) }));
  expect(KNOWN.length).toBeGreaterThanOrEqual(45);
  expect(drawn.filter((each) => each.hand === each.drawn).length).toBeGreaterThanOrEqual(KNOWN.length * 0.85);
  for (const each of drawn) expect(marksIn(each.drawn)).toBeLessThanOrEqual(marksIn(each.hand) + 2);
  const count = (of: 'hand' | 'drawn') => drawn.reduce((sum, each) => sum + marksIn(each[of]), 0);
  expect(count('drawn')).toBeLessThanOrEqual(count('hand') * 1.05);
});

test('a text set against itself has no marks, an empty one only marks', () => {
  expect(redline('May ask.', 'May ask.')).toEqual([{ kind: 'same', text: 'May ask.' }]);
  expect(redline('', '')).toEqual([]);
  expect(redline('', 'May ask.')).toEqual([{ kind: 'added', text: 'May ask.' }]);
  expect(redline('May ask.', '')).toEqual([{ kind: 'removed', text: 'May ask.' }]);
});

test.each([
  ['Officers may ask.', 'Officers may not ask.', 'Officers may{+ not+} ask.'],
  ['La policía puede preguntar.', 'La policía no puede preguntar.', 'La policía{+ no+} puede preguntar.'],
  [
    'Officers may help ICE in its operations when ICE asks.',
    'Officers may not help ICE in its operations or raids unless a judge has signed a warrant.',
    'Officers may{+ not+} help ICE in its operations[- when ICE asks-]{+ or raids unless a judge has signed a warrant+}.',
  ],
  [
    'Los policías pueden ayudar a ICE en sus operativos cuando ICE lo pide.',
    'Los policías no pueden ayudar a ICE en sus operativos ni redadas, salvo que haya una orden judicial firmada por un juez.',
    'Los policías{+ no+} pueden ayudar a ICE en sus operativos[- cuando ICE lo pide-]{+ ni redadas, salvo que haya una orden judicial firmada por un juez+}.',
  ],
  ['Uses Form I-247.', 'Uses Form I-247A.', 'Uses Form[- I-247-]{+ I-247A+}.'],
  ['See § 130.30(E)1 below.', 'See § 130.30(E)2 below.', 'See[- § 130.30(E)1-]{+ § 130.30(E)2+} below.'],
  ['Within 30 days.', 'Within 90 days.', 'Within[- 30-]{+ 90+} days.'],
])('short: %s', (earlier, later, expected) => {
  expect(shown(earlier, later)).toBe(expected);
});

test('words that happen to stand in both do not cut a new phrase to pieces', () => {
  expect(
    shown(
      'Members shall notify the bureau of the arrest of a person for a serious crime in the district.',
      'Members shall notify the supervisor of any contact with the consulate for the person held in the district.',
    ),
  ).toBe(
    'Members shall notify the[- bureau of the arrest of a person for a serious crime-]{+ supervisor of any contact with the consulate for the person held+} in the district.',
  );
  expect(
    shown(
      'La policía avisa a la oficina del arresto de una persona por un delito grave en el distrito.',
      'La policía avisa a la supervisora de todo contacto con el consulado de una persona retenida en el distrito.',
    ),
  ).toBe(
    'La policía avisa a la[- oficina del arresto de una persona por un delito grave-]{+ supervisora de todo contacto con el consulado de una persona retenida+} en el distrito.',
  );
});

test('long changes are not split by a few words that both happen to have', () => {
  const old =
    'whenever an arrest on a felony charge, a firearm offense or gang membership is known for the person and another listed criterion, confirmed by records, applies too';
  const young =
    'unless some judge, after hearing evidence brought to court, did sign papers for the person which federal authorities then show at once, dated within thirty days';
  const end = 'Supervisors keep written records of every contact with federal agencies.';
  expect(
    shown(`Officers inform immigration agents ${old}. ${end}`, `Officers inform immigration agents ${young}. ${end}`),
  ).toBe(`Officers inform immigration agents[- ${old}-]{+ ${young}+}. ${end}`);
});

test('what a change has in common at its ends on both sides is not marked', () => {
  expect(
    shown(
      'En un caso de terrorismo, los policías pueden informar.',
      'En un caso de terrorismo o espionaje, comprobado o sospechado, los policías pueden informar.',
    ),
  ).toBe('En un caso de terrorismo{+ o espionaje, comprobado o sospechado+}, los policías pueden informar.');
  expect(shown('Changes are made by the chief.', 'Changes are to be decided by the chief.')).toBe(
    'Changes are[- made-]{+ to be decided+} by the chief.',
  );
});

test('additions alone leave the words between them in place', () => {
  expect(shown('By another crime, officers act.', 'By another serious crime that harms, officers act.')).toBe(
    'By another{+ serious+} crime{+ that harms+}, officers act.',
  );
});

const PARAGRAPH =
  'The Department encourages every person to report crime. Members treat all persons alike, whatever their status. A supervisor reviews each contact with a federal agency and keeps a written record of it.';

test('long: one changed sentence leaves the paragraph around it unmarked', () => {
  expect(shown(PARAGRAPH, PARAGRAPH.replace('keeps a written record of it', 'sends a report to the chief'))).toBe(
    PARAGRAPH.replace('keeps a written record of it', '[-XX-]{+YY+}')
      .replace(' [-XX', '[- keeps a written record of it')
      .replace('{+YY', '{+ sends a report to the chief'),
  );
});

test.each([
  [
    'Officers use their judgment when they tell federal agents about a person under arrest.',
    'No help, no data and no time goes to ICE unless a judge signs a warrant for the person.',
  ],
  [
    'Los policías usan su criterio para avisar a agentes federales de un arresto.',
    'Ningún dato ni recurso se entrega a ICE sin la orden judicial que firma un juez.',
  ],
])('rewritten: the whole old text is struck and the whole new one added', (earlier, later) => {
  expect(redline(earlier, later)).toEqual([
    { kind: 'removed', text: earlier },
    { kind: 'added', text: later },
  ]);
  expect(isRewritten(redline(earlier, later))).toBe(true);
});

test('a text that grew around the old one is not a rewritten one', () => {
  const segments = redline('Officers may not ask.', `Officers may not ask. ${PARAGRAPH}`);
  expect(segments).toEqual([
    { kind: 'same', text: 'Officers may not ask.' },
    { kind: 'added', text: ` ${PARAGRAPH}` },
  ]);
  expect(isRewritten(segments)).toBe(false);
});

test.each([
  [
    'Members report crime. Members keep a written record. Members treat all persons alike.',
    'Members keep a written record.',
  ],
  [
    'La policía atiende denuncias. Se guarda un registro escrito. A toda persona se le trata igual.',
    'Se guarda un registro escrito.',
  ],
])('moved: a sentence goes and comes whole', (earlier, sentence) => {
  const later = `${earlier.replace(` ${sentence}`, '')} ${sentence}`;
  const marked = redline(earlier, later).filter(({ kind }) => kind !== 'same');
  expect(marked.map(({ kind }) => kind).toSorted()).toEqual(['added', 'removed']);
  expect(new Set(marked.map(({ text }) => text.trim())).size).toBe(1);
});

test.each([
  ['(a) gangs;\n(c) fraud.', '(a) gangs;\n(b) arms;\n(c) fraud.', '(a) gangs;{+\n(b) arms;+}\n(c) fraud.'],
  ['1. Pandillas;\n3. Fraude.', '1. Pandillas;\n2. Armas;\n3. Fraude.', '1. Pandillas;{+\n2. Armas;+}\n3. Fraude.'],
  [
    '• report the case;\n• keep the record;\n• tell the chief.',
    '• report the case;\n• tell the chief.',
    '• report the case;[-\n• keep the record;-]\n• tell the chief.',
  ],
  ['Terrorism; gangs.', 'Terrorism; espionage; gangs.', 'Terrorism;{+ espionage;+} gangs.'],
])('lists: an item is marked from its own sign to its own end (%#)', (earlier, later, expected) => {
  expect(shown(earlier, later)).toBe(expected);
});

test('HTML is words like others', () => {
  expect(shown('<b>may</b> ask', '<b>may</b> not ask')).toBe('<b>may</b>{+ not+} ask');
  expect(shown('<del>may', '</del>may')).toBe('<{+/+}del>may');
});

/** Always the same texts, as long and as repetitive as policies are. */
function policies(words: number) {
  let seed = words;
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    const mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const used = PARAGRAPH.match(/[\p{L}]+/gu)!;
  const word = () => used[Math.floor(next() * used.length)]!;
  const text = Array.from({ length: words }, (_, at) => word() + (at % 14 === 13 ? '.\n' : ' '));
  const edited = text.map((each) => (next() < 0.05 ? `${word()} ` : each));
  const other = Array.from({ length: words }, (_, at) => word() + (at % 14 === 13 ? '.\n' : ' '));
  return { text: text.join(''), edited: edited.join(''), other: other.join('') };
}

test('thirty pages against thirty take less than two seconds, alike or not, and lose no word', () => {
  const { text, edited, other } = policies(15_000);
  for (const later of [edited, other]) {
    const work = process.cpuUsage();
    const segments = redline(text, later);
    expect(process.cpuUsage(work).user / 1000).toBeLessThan(2_000);
    expect(laterOf(segments)).toBe(later);
    expect(earlierOf(segments).join('')).toBe(text);
  }
  const changes = redline(text, edited).filter(({ kind }) => kind !== 'same').length;
  expect(changes).toBeGreaterThan(500); // every twentieth word, and still place by place
});

test('time grows with the length: 200,000 words do not cost much more each', () => {
  const timeOf = (words: number) => {
    const { text, edited } = policies(words);
    const work = process.cpuUsage();
    redline(text, edited);
    return process.cpuUsage(work).user / words;
  };
  timeOf(20_000);
  expect(timeOf(200_000)).toBeLessThan(timeOf(20_000) * 4);
}, 60_000);
