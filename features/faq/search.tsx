import { getTranslations } from 'next-intl/server';
import { quietActionClass } from '#components/button.ts';

/** Shows only the answers that hold the typed words. Lives in public/enhance.js; without script it is not there, and all is open. */
export async function Search() {
  const t = await getTranslations('FaqPage');
  return (
    <search hidden data-needs-script className="max-w-measure print:hidden">
      <label htmlFor="faq-search" className="font-bold">
        {t('filter')}
      </label>
      <p id="faq-search-hint" className="text-xs text-ink-soft">
        {t('filterHint')}
      </p>
      <input
        id="faq-search"
        type="search"
        autoComplete="off"
        spellCheck="false"
        aria-describedby="faq-search-hint"
        data-filter=".faq-item"
        data-found="#faq-found"
        data-help="#faq-nothing"
        className="mt-1 min-h-13 w-full rounded-cut border-2 border-edge bg-paper px-3 text-m"
      />
      <p
        id="faq-found"
        role="status"
        data-one={t('foundOne', PLACES)}
        data-many={t('foundMany', PLACES)}
        data-none={t('foundNone', PLACES)}
        className="mt-2 min-h-6 font-bold"
      />
      <div id="faq-nothing" hidden className="border-2 border-dashed border-edge p-4">
        <p>{t('nothing')}</p>
        <button type="button" data-clear="#faq-search" className={quietActionClass}>
          {t('showAll')}
        </button>
      </div>
    </search>
  );
}

/** The script fills these in: the words are only known in the browser. */
const PLACES = { count: '{count}', words: '{words}' };
