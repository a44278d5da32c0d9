import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Page } from '#i18n/paths.ts';
import { Anchor } from './anchor.tsx';
import { MENU } from './site-menu.tsx';

const FOOTER = [...MENU, '/press', '/about', '/privacy'] as const satisfies Page[];

/** The foot of every page. `note` says what this edition is and what still has to happen to it. */
export async function SiteFooter({ note }: { note: ReactNode }) {
  const t = await getTranslations('Site');
  return (
    <footer className="bg-block text-on-block focus-on-block print:border-t-2">
      <div className="mx-auto grid max-w-wide gap-8 px-gut py-12 lg:grid-cols-[5fr_7fr] lg:gap-12 lg:py-16 print:gap-2 print:py-2">
        <p className="max-w-[26ch] text-l leading-snug font-bold text-balance print:hidden">{t('footer')}</p>
        <nav aria-label={t('allPages')} className="print:hidden">
          <ul className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-6">
            {FOOTER.map((page) => (
              <li key={page}>
                <Anchor
                  to={page}
                  className="inline-flex min-h-tap min-w-tap items-center font-semibold text-on-block decoration-transparent hover:decoration-current"
                >
                  {t(`pages.${page}`)}
                </Anchor>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-6 lg:col-span-2">
          <div className="grid max-w-[44rem] gap-3 text-xs leading-normal text-on-block-soft">
            <p>{t('promise')}</p>
            <p>{note}</p>
          </div>
          <PrintersStrip />
        </div>
      </div>
    </footer>
  );
}

/** The three inks of the site, as at the foot of a printed sheet. */
function PrintersStrip() {
  return (
    <p aria-hidden="true" className="flex print:hidden">
      <i className="h-2 w-6 bg-wing" />
      <i className="h-2 w-6 bg-lake-strip" />
      <i className="h-2 w-6 bg-on-block" />
    </p>
  );
}
