import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { RichText } from '#components/rich-text.tsx';
import type { PetitionText } from '#content/petition.ts';
import { dateInWords } from '#i18n/dates.ts';
import type { PetitionState } from './state.ts';

/** What there is to say about the petition beside the form, or instead of it. */
export async function PetitionPhase({ state, text }: { state: PetitionState; text: PetitionText }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PetitionPage')]);
  if (state === 'open') return null;
  if (state === 'demo') return <p className="border-2 border-dashed border-edge p-4 text-s">{t('demo')}</p>;

  const day = { before: text.opensOn, closed: text.closesOn, delivered: undefined, 'no-keys': undefined }[state];
  const isOver = state === 'closed' || state === 'delivered';
  return (
    <section
      aria-labelledby="phase"
      className={`grid gap-3 border-2 bg-sheet p-5 sm:p-8 ${isOver ? 'border-ink' : 'border-dashed border-edge'}`}
    >
      <h2 id="phase" className="text-l">
        {t(`${state}.title`)}
      </h2>
      {day && (state === 'before' || state === 'closed') ? (
        <p>{t(`${state}.dated`, { date: dateInWords(day, locale) })}</p>
      ) : (
        <p>{t(`${state}.text`)}</p>
      )}
      {isOver && text.result && <RichText text={text.result} />}
      <p>
        <Anchor to="/contact" className={buttonClass('small')}>
          {t('contact')}
        </Anchor>
      </p>
    </section>
  );
}
