import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Href, pathOf } from '#i18n/paths.ts';
import { languages, otherLocales } from '#i18n/routing.ts';
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
      <header className="top">
        <Brand />
        <WideMenu here={here} />
        {otherLocales(locale).map((other) => (
          <a key={other} href={pathOf(here, other) + query} lang={other} hrefLang={other}>
            {languages[other].name}
          </a>
        ))}
        <PhoneMenu here={here} />
      </header>
      <main id="main">
        {children}
        <p className="where">
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
    <Anchor to="/" className="brand">
      <MonarchMark />
      <span>
        <b>{t('name')}</b>
        <small>{t('place')}</small>
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
    <nav aria-label={t('act')} className="bar">
      <Anchor to="/petition" className={buttonClass('go')}>
        {t('sign')}
      </Anchor>
      <Anchor to="/contact" className={buttonClass('plain')}>
        {t('write')}
      </Anchor>
    </nav>
  );
}
