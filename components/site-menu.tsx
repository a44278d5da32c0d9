import { getTranslations } from 'next-intl/server';
import type { Href, Page } from '#i18n/paths.ts';
import { Anchor } from './anchor.tsx';

/** The menu, in its order. A page that is not here is reached from the footer or from another page. */
export const MENU = ['/faq', '/compare', '/timeline', '/toolkit', '/petition', '/contact'] as const satisfies Page[];

/** What a page and the pages below it share: `/faq/[slug]` stands under `/faq`. */
const roomOf = (href: Href) => (typeof href === 'string' ? href : href.folder).split('/')[1];

function currentMark(page: Page, here: Href): 'page' | 'true' | undefined {
  if (page === here) return 'page';
  return roomOf(page) === roomOf(here) ? 'true' : undefined;
}

/** From `lg` up: a row in the header. */
export async function WideMenu({ here }: { here: Href }) {
  const t = await getTranslations('Site');
  return (
    <nav aria-label={t('menu')} className="row">
      <ul>
        {MENU.map((page) => (
          <li key={page}>
            <Anchor to={page} aria-current={currentMark(page, here)}>
              <span>{t(`pages.${page}`)}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On phones: opens without script. */
export async function PhoneMenu({ here }: { here: Href }) {
  const t = await getTranslations('Site');
  return (
    <details className="menu">
      <summary>{t('menu')}</summary>
      <nav aria-label={t('menu')}>
        <ul>
          {MENU.map((page) => (
            <li key={page}>
              <Anchor to={page} aria-current={currentMark(page, here)}>
                {t(`pages.${page}`)}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
