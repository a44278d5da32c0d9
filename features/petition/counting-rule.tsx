import { getTranslations } from 'next-intl/server';
import { RETENTION } from '#lib/retention.ts';
import { DISTRICT_PAUSE, DISTRICT_STEP } from './districts.ts';

/** In the order in which they are said, here and in `/data/petition.json`. */
export const RULES = [
  'press',
  'received',
  'confirmed',
  'paper',
  'floods',
  'withdrawn',
  'steps',
  'districts',
  'pause',
  'days',
] as const;

/** The numbers that the words of the rules name. */
export const ruleNumbers = {
  minutes: RETENTION.figureMinutes,
  step: DISTRICT_STEP,
  pause: DISTRICT_PAUSE,
  hours: RETENTION.addressMarkHours,
};

/** How signatures are counted, published beside the counts. */
export async function CountingRule() {
  const t = await getTranslations('Figures');
  return (
    <section aria-labelledby="counting" className="grid content-start gap-4">
      <h2 id="counting">{t('ruleTitle')}</h2>
      <ul className="grid max-w-measure list-disc gap-2 pl-6">
        {RULES.map((rule) => (
          <li key={rule}>{t(`rule.${rule}`, ruleNumbers)}</li>
        ))}
      </ul>
      <p>
        <a href="/data/petition.json" className="tap">
          {t('data')}
        </a>
      </p>
    </section>
  );
}
