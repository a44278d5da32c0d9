import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import type { Cell } from './cells.ts';
import { Grounds } from './grounds.tsx';
import { hrefOf } from './pairs.ts';
import { Quotation, Summary } from './words.tsx';

/** What came of the proposal, as reported: nobody should stop reading at the half-way point. */
export async function Adopted({ cell, slug }: { cell: Cell; slug: string }) {
  const t = await getTranslations('ComparePage');
  return (
    <div className="grid gap-x-8 gap-y-2 border-t border-edge p-4 text-s leading-normal sm:px-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:px-8">
      <div>
        <p className="font-bold">{t('adopted')}</p>
        <Anchor
          to={hrefOf({ a: '2019-coalition', b: '2019-adopted' }, 'side')}
          fragment={slug}
          className="inline-flex min-h-tap items-center text-xs print:hidden"
        >
          {t('adoptedMore')}
        </Anchor>
      </div>
      {cell.kind === 'text' ? (
        <div className="grid gap-2">
          <Summary text={cell.text} size="small" />
          <Quotation text={cell.text} />
          <Grounds text={cell.text} from={cell.from} />
        </div>
      ) : (
        <p>{t('adoptedNone')}</p>
      )}
    </div>
  );
}
