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
    <nav aria-label={t('menu')} className="hidden lg:block print:hidden">
      <ul className="flex gap-x-5 xl:gap-x-7">
        {MENU.map((page) => (
          <li key={page}>
            <Anchor
              to={page}
              aria-current={currentMark(page, here)}
              className="group inline-flex min-h-tap min-w-tap items-center justify-center text-s font-semibold whitespace-nowrap text-ink no-underline"
            >
              <span className="border-b-3 border-transparent py-1 group-hover:border-edge group-aria-[current]:border-monarch">
                {t(`pages.${page}`)}
              </span>
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
    <details className="group relative lg:hidden print:hidden">
      <summary className="inline-flex min-h-tap cursor-pointer list-none items-center rounded-cut border-2 border-ink px-4 text-s font-bold group-open:bg-ink group-open:text-paper [&::-webkit-details-marker]:hidden">
        {t('menu')}
      </summary>
      <nav
        aria-label={t('menu')}
        className="absolute right-0 z-5 mt-2 w-[min(20rem,calc(100vw-2*var(--gut)))] rounded-cut border-2 border-ink bg-sheet"
      >
        <ul>
          {MENU.map((page) => (
            <li key={page} className="border-t border-rule first:border-t-0">
              <Anchor
                to={page}
                aria-current={currentMark(page, here)}
                className="flex min-h-13 items-center px-4 font-semibold text-ink no-underline hover:underline aria-[current]:border-l-4 aria-[current]:border-monarch"
              >
                {t(`pages.${page}`)}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
