import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Href, type Page, pathOf } from '#i18n/paths.ts';
import { languageNames, otherLocales } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { Anchor } from './anchor.tsx';
import { buttonClass } from './button.ts';
import { MonarchMark } from './wing.tsx';

/** The menu, in its order. A page that is not here is reached from the footer or from another page. */
const MENU = ['/faq', '/compare', '/petition', '/contact'] as const satisfies Page[];
const FOOTER = [...MENU, '/privacy'] as const satisfies Page[];

type Props = {
  /** This page, so that the language links lead to the same one. */
  here: Href;
  /** The words that stand at the end of every page about this edition. */
  note?: ReactNode;
  /** False on pages that are themselves the action: the bar would offer what is already there. */
  hasBar?: boolean;
  children: ReactNode;
};

/** Header, footer and, on phones, the bar with the two actions. */
export async function PageFrame({ here, note, hasBar = true, children }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site')]);
  return (
    <>
      <a
        href="#main"
        className="absolute top-2 -left-[200vw] z-10 bg-ink px-4 py-3 font-bold text-paper focus:left-gut"
      >
        {t('skip')}
      </a>
      <header>
        <div className="mx-auto flex min-h-16 max-w-wide items-center gap-2 px-gut lg:min-h-20 lg:gap-6">
          <Anchor to="/" className="mr-auto inline-flex min-h-tap items-center gap-3 text-ink no-underline">
            <MonarchMark className="h-auto w-12 flex-none" />
            <span>
              <b className="block text-l leading-none tracking-tight whitespace-nowrap">{t('name')}</b>
              <span className="block text-xs leading-head text-ink-soft">{t('place')}</span>
            </span>
          </Anchor>
          <nav aria-label={t('menu')} className="hidden print:hidden lg:block">
            <ul className="flex gap-6">
              {MENU.map((page) => (
                <li key={page}>
                  <MenuLink to={page} isHere={page === here}>
                    {t(`pages.${page}`)}
                  </MenuLink>
                </li>
              ))}
            </ul>
          </nav>
          {otherLocales(locale).map((other) => (
            <a
              key={other}
              href={pathOf(here, other)}
              lang={other}
              hrefLang={other}
              className="inline-flex min-h-tap items-center px-2 text-s font-semibold text-ink print:hidden"
            >
              {languageNames[other]}
            </a>
          ))}
          <details className="relative print:hidden lg:hidden">
            <summary className="inline-flex min-h-tap cursor-pointer items-center rounded-cut border-2 border-ink px-4 text-s font-bold">
              {t('menu')}
            </summary>
            <nav aria-label={t('menu')} className="absolute right-0 z-5 mt-2 w-64 border-2 border-ink bg-sheet">
              <ul>
                {MENU.map((page) => (
                  <li key={page} className="border-t border-rule first:border-t-0">
                    <Anchor
                      to={page}
                      aria-current={page === here ? 'page' : undefined}
                      className="flex min-h-13 items-center px-4 font-semibold text-ink no-underline aria-[current]:border-l-4 aria-[current]:border-monarch"
                    >
                      {t(`pages.${page}`)}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </nav>
          </details>
        </div>
        {env.isDemo && (
          <p className="border-y border-edge bg-band px-gut py-2 text-center text-xs font-semibold">{t('demo')}</p>
        )}
      </header>
      <main id="main">{children}</main>
      <footer className="mt-24 bg-block text-on-block print:mt-8 print:border-t-2">
        <div className="mx-auto grid max-w-wide gap-8 px-gut py-12">
          <p className="max-w-[26ch] text-l leading-snug font-bold text-balance print:hidden">{t('footer')}</p>
          <nav aria-label={t('allPages')} className="print:hidden">
            <ul className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-6">
              {FOOTER.map((page) => (
                <li key={page}>
                  <Anchor to={page} className="inline-flex min-h-tap items-center font-semibold text-on-block">
                    {t(`pages.${page}`)}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
          <div className="grid max-w-[44rem] gap-3 text-xs leading-text text-on-block-soft">
            <p>{t('promise')}</p>
            {note}
            <p className="hidden print:block">
              {env.SITE_URL}
              {pathOf(here, locale)}
            </p>
          </div>
        </div>
      </footer>
      {hasBar && (
        <nav
          aria-label={t('act')}
          className="sticky bottom-0 z-4 grid grid-cols-2 gap-3 border-t-2 border-ink bg-paper px-gut py-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] print:hidden lg:hidden [@media(max-height:30rem)]:static"
        >
          <Anchor to="/petition" className={buttonClass('go')}>
            {t('sign')}
          </Anchor>
          <Anchor to="/contact" className={buttonClass('plain')}>
            {t('write')}
          </Anchor>
        </nav>
      )}
    </>
  );
}

async function MenuLink({ to, isHere, children }: { to: Page; isHere: boolean; children: ReactNode }) {
  return (
    <Anchor
      to={to}
      aria-current={isHere ? 'page' : undefined}
      className="inline-flex min-h-tap items-center border-b-3 border-transparent text-s font-semibold whitespace-nowrap text-ink no-underline hover:border-edge aria-[current]:border-monarch"
    >
      {children}
    </Anchor>
  );
}
