import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { Section } from './section.tsx';

const WAYS = ['/faq', '/compare', '/petition', '/contact', '/toolkit', '/press', '/privacy'] as const;

/** For whom which page is, in the visitor's own words. */
export async function WaysIn() {
  const t = await getTranslations('HomePage.ways');
  return (
    <div className="print:hidden">
      <Section heading={t('title')}>
        <ul className="mt-6 border-t-4 border-ink">
          {WAYS.map((page) => (
            <li key={page} className="border-b border-rule">
              <Anchor
                to={page}
                className="group grid gap-x-8 py-4 text-ink no-underline md:grid-cols-[5fr_7fr] md:items-baseline md:py-6"
              >
                <b className="text-xl leading-head tracking-tight underline decoration-edge decoration-1 underline-offset-4 group-hover:decoration-monarch group-hover:decoration-3">
                  {t(`${page}.title`)}
                </b>
                <span className="text-ink-soft">{t(`${page}.text`)}</span>
              </Anchor>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
