import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Anchor } from '#components/anchor.tsx';
import { BigNumber } from '#components/big-number.tsx';
import { BallotBoxes } from './ballot-boxes.tsx';
import { COUNCIL_SEATS, VOTES_NEEDED } from './votes.ts';

/** Two numbers side by side: who has signed (drawn by the petition), and how many votes it takes. */
export async function WhereItStands({ count }: { count?: ReactNode }) {
  const t = await getTranslations('HomePage.votes');
  return (
    <section className="wide">
      <div className="grid border-b border-rule md:grid-cols-2">
        {count && <div className="border-b border-rule py-8 md:border-r md:border-b-0 md:py-12 md:pr-8">{count}</div>}
        <div className={`py-8 md:py-12 ${count ? 'md:pl-[clamp(1.5rem,5vw,5rem)]' : ''}`}>
          <h2 className="text-m font-normal tracking-normal">
            <BigNumber>{t('figure', { needed: VOTES_NEEDED, seats: COUNCIL_SEATS })}</BigNumber>
            <span className="sr-only">{t('unit')}</span>
          </h2>
          <div className="mt-4 max-w-[27rem]">
            <BallotBoxes seats={COUNCIL_SEATS} marked={VOTES_NEEDED} />
            <p className="mt-3">
              {t.rich('text', {
                seats: COUNCIL_SEATS,
                b: (words) => <strong>{words}</strong>,
                contact: (words) => <Anchor to="/contact">{words}</Anchor>,
              })}
            </p>
          </div>
        </div>
      </div>
    </section>
  );
}
