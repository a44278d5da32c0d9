import { getLocale, getTranslations } from 'next-intl/server';
import { Sources } from '#components/sources.tsx';
import type { PolicyVersion } from '#content/compare.ts';
import { dateInWords } from '#i18n/dates.ts';

/** The two versions: what each is, since when, from whom, and how much of its text we hold. */
export async function Versions({ earlier, later }: { earlier: PolicyVersion; later: PolicyVersion }) {
  const t = await getTranslations('ComparePage');
  return (
    <section aria-labelledby="versions" className="wide pt-10">
      <h2 id="versions" className="text-xl">
        {t('versions')}
      </h2>
      <div className="mt-4 grid border border-edge md:grid-cols-2 print:block">
        <VersionCard version={earlier} role={t('earlier')} className="bg-band" />
        <VersionCard
          version={later}
          role={t('later')}
          className="border-t border-edge bg-sheet md:border-t-0 md:border-l print:border-t print:border-l-0"
        />
      </div>
    </section>
  );
}

async function VersionCard({ version, role, className }: { version: PolicyVersion; role: string; className: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  return (
    <div className={`grid content-start gap-2 p-4 sm:p-6 lg:p-8 print:block print:space-y-1 print:p-4 ${className}`}>
      <p className="text-xs text-ink-soft">
        {role} · {t(`status.${version.status}`)} ·{' '}
        <time dateTime={version.datedOn}>{dateInWords(version.datedOn, locale)}</time>
      </p>
      <h3 lang={version.lang === locale ? undefined : version.lang} className="text-l">
        {version.title}
      </h3>
      <p className="text-s leading-snug">{version.issuer}</p>
      <p className="text-s">
        <b>{t(`held.${version.held}`)}</b> {version.heldNote}
      </p>
      <Sources sources={version.sources} />
    </div>
  );
}
