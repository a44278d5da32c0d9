import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Href, pathOf } from '#i18n/paths.ts';
import { languageNames, otherLocales } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { Anchor } from './anchor.tsx';
import { buttonClass } from './button.ts';
import { PhoneMenu, WideMenu } from './site-menu.tsx';
import { MonarchMark } from './wing.tsx';

type Props = {
  /** This page, so that the language links lead to the same one. */
  here: Href;
  /** Behind its address, with the `?`: what the same page in another language needs too. */
  query?: string;
  /** False on pages that are themselves the action: the bar would offer what is already there. */
  hasBar?: boolean;
  children: ReactNode;
};

/** What a page knows of itself: header, its text, the bar with the two actions. Notices and footer come from the root layout. */
export async function PageFrame({ here, query = '', hasBar = true, children }: Props) {
  const locale = await getLocale();
  return (
    <>
      <header className="mx-auto flex w-full min-h-16 max-w-wide items-center gap-2 px-gut lg:min-h-20 lg:gap-6">
        <Brand />
        <WideMenu here={here} />
        {otherLocales(locale).map((other) => (
          <a
            key={other}
            href={pathOf(here, other) + query}
            lang={other}
            hrefLang={other}
            className="inline-flex min-h-tap items-center px-1 text-s font-semibold text-ink sm:px-2 print:hidden"
          >
            {languageNames[other]}
          </a>
        ))}
        <PhoneMenu here={here} />
      </header>
      <main id="main" className="flex-1 pb-20 lg:pb-28 print:pb-4">
        {children}
        <p className="mt-4 hidden px-gut text-xs print:block">
          {env.SITE_URL}
          {pathOf(here, locale)}
        </p>
      </main>
      {hasBar && <ActionBar />}
    </>
  );
}

async function Brand() {
  const t = await getTranslations('Site');
  return (
    <Anchor to="/" className="group mr-auto inline-flex min-h-tap items-center gap-2 text-ink no-underline sm:gap-3">
      <MonarchMark className="h-auto w-10 flex-none sm:w-12" />
      <span>
        <b className="block text-l leading-none tracking-tight whitespace-nowrap decoration-monarch decoration-3 group-hover:underline">
          {t('name')}
        </b>
        <span className="block text-xs leading-head text-ink-soft">{t('place')}</span>
      </span>
    </Anchor>
  );
}

/**
 * On phones, between text and footer: it sticks to the screen's edge while the text is read and comes to rest above the footer,
 * so it covers neither. `scroll-padding` in globals.css keeps focus above it.
 */
async function ActionBar() {
  const t = await getTranslations('Site');
  return (
    <nav
      aria-label={t('act')}
      className="sticky bottom-0 z-4 grid grid-cols-2 gap-3 border-t-2 border-ink bg-paper px-gut py-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] lg:hidden print:hidden [@media(max-height:30rem)]:static"
    >
      <Anchor to="/petition" className={buttonClass('go')}>
        {t('sign')}
      </Anchor>
      <Anchor to="/contact" className={buttonClass('plain')}>
        {t('write')}
      </Anchor>
    </nav>
  );
}
