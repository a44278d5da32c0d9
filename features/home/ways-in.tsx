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
        <ul className="ways">
          {WAYS.map((page) => (
            <li key={page}>
              <Anchor to={page}>
                <b>{t(`${page}.title`)}</b>
                <span>{t(`${page}.text`)}</span>
              </Anchor>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
