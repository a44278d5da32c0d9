import { dateInWords } from '#i18n/dates.ts';
import { wholeAddress } from '#lib/addresses.ts';
import type { Block, PageBlock, Sheet } from '#pdf/sheet.ts';
import type { KitItem } from '../kit.ts';
import { behindOf } from '../sheet.ts';
import { shortAddress } from './addresses.ts';
import { bold, say } from './blocks.ts';
import { markDrawing, qrDrawing } from './drawings.ts';
import type { Words } from './words.ts';

/** A sheet with what every sheet has: title, language, day, where it comes from. */
export function framed({ item }: KitItem, words: Words, pages: number, blocks: (Block | PageBlock)[]): Sheet {
  const { t, tSite } = words;
  const { title, summary, lang, slug, reviewedOn } = item;
  const reviewed = tSite.markup('reviewed', { date: () => dateInWords(reviewedOn, words.locale) });
  return {
    title,
    author: `${tSite('name')} ${tSite('place')}`,
    subject: summary,
    language: lang,
    date: reviewedOn,
    footer: `${shortAddress({ folder: '/toolkit/[slug]', slug }, lang)} · ${reviewed}`,
    pageOf: t('pageOf', { page: '{page}', pages: '{pages}' }),
    continued: t('continued'),
    lettersMissing: t('lettersMissing'),
    isInked: true,
    pages,
    blocks,
  };
}

/** The mark and the name of the site, above a heavy line. */
export const masthead = ({ tSite }: Words, height = 20): Block[] => [
  {
    kind: 'columns',
    shares: [1, 17],
    columns: [
      [markDrawing(height)],
      [
        {
          kind: 'text',
          size: 'l',
          runs: [{ text: `${tSite('name')} `, weight: 'bold' }, { text: tSite('place') }],
        },
      ],
    ],
  },
  { kind: 'rule', thick: 3, ink: 'ink', gap: 6 },
];

export const titled = (title: string): Block => bold(title, '3xl', { role: 'H1', gap: 12 });

/** For whoever has only the paper: its words are an older translation. */
export function behindNote(kit: KitItem, { tSite, locale }: Words): Block[] {
  const since = behindOf(kit);
  return since ? [say(tSite('behind', { date: dateInWords(since, locale) }), 'xs', { gap: 5 })] : [];
}

/** What it rests on, beside the code that opens its page. */
export function grounds(kit: KitItem, words: Words): Block[] {
  const { item } = kit;
  const { t, tSources } = words;
  const { slug, lang, sources } = item;
  const here = { folder: '/toolkit/[slug]', slug } as const;
  const address = shortAddress(here, lang);
  const titles = [
    ...new Set(sources.map(({ title, confidence }) => `${title} (${tSources(`confidence.${confidence}`)})`)),
  ];
  const said: Block[] = [
    ...(titles.length > 0
      ? [bold(tSources('title'), 'xs'), say(`${titles.join('; ')}.`, 'xs', { tone: 'ink-soft', gap: 2 })]
      : []),
    ...behindNote(kit, words),
    bold(address, 's', { gap: 5 }),
  ];
  const code = qrDrawing(wholeAddress(here, lang), 56, t('qr', { address }));
  const columns: Block = { kind: 'columns', shares: [6, 1], columns: [said, [code]], gap: 6 };
  return [{ kind: 'together', blocks: [{ kind: 'rule', thick: 1, ink: 'edge' }, columns], gap: 14 }];
}
