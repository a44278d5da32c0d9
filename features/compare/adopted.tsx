import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import type { Cell } from './cells.ts';
import { EmptyCell } from './empty-cell.tsx';
import { Grounds } from './grounds.tsx';
import { hrefOf } from './pairs.ts';
import { Quotation, Summary } from './words.tsx';

/** What came of the proposal, as reported: nobody should stop reading at the half-way point. */
export async function Adopted({ cell, slug }: { cell: Cell; slug: string }) {
  const t = await getTranslations('ComparePage');
  return (
    <div className="adopted">
      <div>
        <p>{t('adopted')}</p>
        <Anchor
          to={hrefOf({ a: '2019-coalition', b: '2019-adopted' }, 'side')}
          fragment={slug}
          className="tap text-xs print:hidden"
        >
          {t('adoptedMore')}
        </Anchor>
      </div>
      <div>
        {cell.kind === 'text' ? (
          <>
            <Summary text={cell.text} />
            <Quotation text={cell.text} />
            <Grounds text={cell.text} from={cell.from} />
          </>
        ) : (
          <EmptyCell cell={cell} none={t('adoptedNone')} />
        )}
      </div>
    </div>
  );
}
