import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';

import type { Cell } from './cells.ts';
import { Grounds } from './grounds.tsx';
import { Label } from './label.tsx';
import { hrefOf } from './pairs.ts';

/** What came of the proposal, as reported: nobody should stop reading at the half-way point. */
export async function Adopted({ cell, slug }: { cell: Cell; slug: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  const text = cell.kind === 'text' ? cell.text : undefined;
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
      {text?.summary ? (
        <div className="grid gap-2">
          <p>
            <Label kind="summary" />
          </p>
          <p lang={text.lang === locale ? undefined : text.lang}>{text.summary}</p>
          <Grounds text={text} />
        </div>
      ) : (
        <p>{t('adoptedNone')}</p>
      )}
    </div>
  );
}
