import './hero.css';
import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { PageLead } from '#components/page-lead.tsx';
import { MonarchWing } from '#components/wing.tsx';
import type { PageText } from '#content/pages.ts';
import { SIGNATURE } from '#components/wing-shapes.ts';

/** The claim, as large as the screen allows, and the two things a visitor can do about it. */
export async function Hero({ text }: { text: PageText }) {
  const t = await getTranslations('HomePage');
  return (
    <section className="relative overflow-clip border-b-4 border-ink">
      <div className="relative wide pt-40 pb-12 md:py-24 print:py-4">
        <MonarchWing className="hero-wing" />
        <Claim words={text.title} />
        <div className="relative mt-10 max-w-[31rem] md:mt-14">
          <PageLead text={text} className="text-l text-balance" />
        </div>
        <p className="relative mt-6 flex flex-wrap gap-3 print:hidden">
          <Anchor to="/petition" className={buttonClass('go')}>
            {t('sign')}
          </Anchor>
          <Anchor to="/contact" className={`${buttonClass('plain')} max-md:hidden`}>
            {t('write')}
          </Anchor>
        </p>
        <p className="relative mt-3 max-w-[33rem] text-s text-ink-soft">{t('noName')}</p>
      </div>
    </section>
  );
}

/** The last word is signed: it never parts from its stroke. */
function Claim({ words }: { words: string }) {
  const end = words.lastIndexOf(' ') + 1;
  return (
    <h1 className="relative max-w-[11ch] text-claim leading-none tracking-[-0.035em] md:max-w-[13ch]">
      {words.slice(0, end)}
      <span className="relative whitespace-nowrap">
        {words.slice(end)}
        <svg viewBox="0 0 300 26" preserveAspectRatio="none" aria-hidden="true" focusable="false" className="hero-sign">
          <path
            className="fill-none stroke-wing"
            strokeWidth="5"
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            d={SIGNATURE}
          />
        </svg>
      </span>
    </h1>
  );
}
