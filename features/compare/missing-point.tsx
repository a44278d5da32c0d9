import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import { listProvisions } from '#content/compare.ts';
import { nearestOf } from './nearest.ts';

/** A real 404 (see components/missing-page.tsx) that offers the points that are most like what was asked for. */
export async function MissingPoint({ asked }: { asked: string }) {
  const locale = await getLocale();
  const [t, provisions] = await Promise.all([getTranslations('ProvisionPage.missing'), listProvisions(locale)]);
  const nearest = nearestOf(wordsOfAddress(asked), provisions, ({ slug, topic }) => [slug, topic]);
  return (
    <PageFrame here="/compare">
      <meta name="status" content="404" />
      <meta name="robots" content="noindex" />
      <title>{t('title')}</title>
      <div className="mx-auto max-w-wide px-gut py-16">
        <h1>{t('title')}</h1>
        <p className="mt-4 max-w-measure">{t('text')}</p>
        <ul className="mt-4 max-w-measure border-t border-rule">
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
        <p className="mt-3">
          <Anchor to="/compare" fragment="short" className="inline-flex min-h-tap items-center">
            {t('all')}
          </Anchor>
        </p>
      </div>
    </PageFrame>
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
