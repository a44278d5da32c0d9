import { getLocale, getTranslations } from 'next-intl/server';
import type { Correction } from '#content/press.ts';
import { dateInWords } from '#i18n/dates.ts';
import { isLocale } from '#i18n/routing.ts';
import { NotSet } from './section.tsx';

/** What this site had wrong: what it said, what it says now, and since when. */
export async function Corrections({ corrections }: { corrections: Correction[] }) {
  const t = await getTranslations('AboutPage.corrections');
  return (
    <div className="mt-4 grid grid-cols-1 gap-3">
      <h3 id="corrections" className="text-l">
        {t('title')}
      </h3>
      {corrections.length === 0 ? (
        <NotSet>
          <p className="font-bold">{t('none')}</p>
          <p>{t('noneText')}</p>
        </NotSet>
      ) : (
        <ol className="max-w-measure">
          {corrections.map((correction) => (
            <Corrected key={correction.slug} correction={correction} />
          ))}
        </ol>
      )}
    </div>
  );
}

async function Corrected({ correction }: { correction: Correction }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('AboutPage.corrections')]);
  const { slug, correctedOn, page, was, now, lang } = correction;
  return (
    <li id={slug} className="border-b border-rule py-4">
      <p className="font-bold">
        <time dateTime={correctedOn}>{dateInWords(correctedOn, locale)}</time>
      </p>
      <p className="text-s">
        {isAddress(page) ? (
          <a href={page} className="tap">
            {page}
          </a>
        ) : (
          page
        )}
      </p>
      <dl lang={lang === locale ? undefined : lang} className="grid grid-cols-1 gap-2">
        <div>
          <dt lang={locale} className="text-xs font-bold text-ink-soft">
            {t('was')}
          </dt>
          <dd>{was}</dd>
        </div>
        <div>
          <dt lang={locale} className="text-xs font-bold text-ink-soft">
            {t('now')}
          </dt>
          <dd>{now}</dd>
        </div>
      </dl>
    </li>
  );
}

/** Of a page of ours, as a reader sees it: `/en/faq/legal`. Anything else is shown, and leads nowhere. */
export function isAddress(page: string): boolean {
  const [before, language, ...rest] = page.split('/');
  return before === '' && isLocale(language) && rest.every((part) => /^[a-z0-9-]*(#[a-z0-9-]+)?$/.test(part));
}
