import { getLocale, getTranslations } from 'next-intl/server';
import { getSettings } from '#content/pages.ts';
import { feedPathOf } from '#i18n/paths.ts';
import { TIMELINE_JSON } from './addresses.ts';

/** How to follow the timeline and to use it elsewhere. */
export async function Reuse() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('TimelinePage.reuse')]);
  const { wordsLicense } = await getSettings(locale);
  const linkClass = 'tap font-semibold';
  return (
    <section aria-labelledby="reuse" className="mt-16 max-w-measure border-t-4 border-ink pt-3 text-s print:mt-6">
      <h2 id="reuse" className="text-l">
        {t('title')}
      </h2>
      <ul className="mt-2 print:hidden">
        <li>
          <a href={feedPathOf(locale)} type="application/atom+xml" className={linkClass}>
            {t('feed')}
          </a>
        </li>
        <li>
          <a href={TIMELINE_JSON} type="application/json" className={linkClass}>
            {t('json')}
          </a>
        </li>
      </ul>
      <p className="mt-2">{wordsLicense}</p>
    </section>
  );
}
