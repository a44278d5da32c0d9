import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { StatusPage } from '#components/status-page.tsx';
import { listProvisions } from '#content/compare.ts';
import { nearestOf } from './nearest.ts';

/** Offers the points that are most like what was asked for. */
export async function MissingPoint({ asked }: { asked: string }) {
  const locale = await getLocale();
  const [t, provisions] = await Promise.all([getTranslations('ProvisionPage.missing'), listProvisions(locale)]);
  const nearest = nearestOf(wordsOfAddress(asked), provisions, ({ slug, topic }) => [slug, topic]);
  return (
    <StatusPage status={404} here="/compare" title={t('title')} text={t('text')}>
      <ul className="max-w-measure border-t border-rule">
        {nearest.map(({ slug, topic, lang }) => (
          <li key={slug} className="border-b border-rule">
            <Anchor
              to={{ folder: '/provisions/[slug]', slug }}
              lang={lang === locale ? undefined : lang}
              className="flex min-h-13 items-center py-2 leading-snug font-semibold"
            >
              {topic}
            </Anchor>
          </li>
        ))}
      </ul>
      <p>
        <Anchor to="/compare" fragment="short" className="tap">
          {t('all')}
        </Anchor>
      </p>
    </StatusPage>
  );
}

/** As it was typed: `redadas%20y%20operativos`. What cannot be read stays as it is. */
function wordsOfAddress(asked: string): string {
  try {
    return decodeURIComponent(asked);
  } catch {
    return asked;
  }
}
