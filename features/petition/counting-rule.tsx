import { getTranslations } from 'next-intl/server';
import { RETENTION } from '#lib/retention.ts';

/** In the order in which they are said, here and in `/data/petition.json`. */
export const RULES = ['press', 'received', 'withdrawn', 'steps', 'districts', 'others'] as const;

/** How signatures are counted, published beside the count. */
export async function CountingRule() {
  const t = await getTranslations('Figures');
  return (
    <details id="counting" className="text-s leading-normal">
      <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-lake underline underline-offset-4">
        {t('ruleTitle')}
      </summary>
      <ul className="grid max-w-measure list-disc gap-2 pl-6">
        {RULES.map((rule) => (
          <li key={rule}>{t(`rule.${rule}`, { minutes: RETENTION.figureMinutes })}</li>
        ))}
      </ul>
      <p>
        <a href="/data/petition.json" className="inline-flex min-h-tap items-center">
          {t('data')}
        </a>
      </p>
    </details>
  );
}
