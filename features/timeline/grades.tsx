import { getTranslations } from 'next-intl/server';

/** What the three marks mean. */
export async function Grades() {
  const [t, tSources] = await Promise.all([getTranslations('TimelinePage'), getTranslations('Sources')]);
  return (
    <dl className="mt-6 grid max-w-[60rem] gap-x-8 gap-y-3 text-s md:grid-cols-3 print:grid-cols-3">
      {(['official', 'press', 'one-side'] as const).map((confidence) => (
        <div key={confidence}>
          <dt className="kind first-letter:uppercase">{tSources(`confidence.${confidence}`)}</dt>
          <dd className="mt-1 leading-snug">{t(`grades.${confidence}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
