import { getLocale } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { ToolkitItem } from '#content/toolkit.ts';
import { Thumb } from './thumb.tsx';

/** One item in the list of all: what it is, for whom. The whole of it is a page of its own. */
export async function Card({ item, isOnRack }: { item: ToolkitItem; isOnRack: boolean }) {
  const locale = await getLocale();
  const { slug, title, summary, kind, lang, behindSince } = item;
  const rack = isOnRack ? 'lg:block lg:border-0 lg:bg-transparent lg:p-0' : '';
  return (
    <li
      className={`grid grid-cols-[5rem_minmax(0,1fr)] content-start gap-x-4 border border-edge bg-sheet p-4 print:block print:border-0 print:p-0 ${rack}`}
    >
      <div className={isOnRack ? 'lg:mb-4 lg:max-w-60' : ''}>
        <Thumb kind={kind} />
      </div>
      <div lang={lang === locale ? undefined : lang}>
        <h3 className="text-l">
          <Anchor
            to={{ folder: '/toolkit/[slug]', slug }}
            className="tap text-ink decoration-edge decoration-1 hover:decoration-monarch hover:decoration-3"
          >
            {title}
          </Anchor>
        </h3>
        <p className="mt-1 text-s leading-snug">{summary}</p>
        <Untranslated lang={lang} behindSince={behindSince} />
      </div>
    </li>
  );
}
