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
    <footer className="foot">
      <div>
        <p>{t('footer')}</p>
        <nav aria-label={t('allPages')}>
          <ul>
            {FOOTER.map((page) => (
              <li key={page}>
                <Anchor to={page}>{t(`pages.${page}`)}</Anchor>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <div>
            <p>{t('promise')}</p>
            <p>{note}</p>
          </div>
        </div>
      </div>
    </footer>
  );
}
