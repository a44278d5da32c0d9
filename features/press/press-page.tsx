import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { PageLead } from '#components/page-lead.tsx';
import { ShareRow } from '#components/share-row.tsx';
import { getPageText, getSettings, listPageSections } from '#content/pages.ts';
import { listCorrections, listPressFacts } from '#content/press.ts';
import { Downloads } from './downloads.tsx';
import { Facts } from './facts.tsx';
import { Licences } from './licences.tsx';
import { Section, WrittenSection } from './section.tsx';
import { Spokesperson } from './spokesperson.tsx';

/** The first of the written parts says what this is; the others come after the facts. */
export async function PressPage() {
  const locale = await getLocale();
  const [text, settings, sections, facts] = await Promise.all([
    getPageText('press', locale),
    getSettings(locale),
    listPageSections('press', locale),
    listPressFacts(locale),
  ]);
  const [first, ...others] = sections;
  return (
    <div className="wide">
      <div className="grid items-start gap-x-16 gap-y-8 py-8 lg:grid-cols-[7fr_4fr] lg:py-14">
        <div>
          <h1>{text.title}</h1>
          <PageLead text={text} className="mt-4 mb-2 max-w-[40rem] text-l text-balance" />
          <ShareRow title={text.title} to="/press" />
        </div>
        <Spokesperson {...settings} />
      </div>
      <div className="grid grid-cols-1 gap-12 print:gap-4">
        {first && <WrittenSection section={first} />}
        <Facts facts={facts} />
        {others.map((section) => (
          <WrittenSection key={section.slug} section={section} />
        ))}
        <Downloads />
        <Licences {...settings} />
        <CorrectionsNote />
      </div>
    </div>
  );
}

async function CorrectionsNote() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PressPage.corrections')]);
  const { length: count } = await listCorrections(locale);
  return (
    <Section id="corrections" heading={t('title')}>
      <p className="max-w-measure">
        {t('count', { count })} {t('text')}
      </p>
      <p>
        <Anchor to="/about" fragment="corrections" className="tap font-semibold">
          {t('link')}
        </Anchor>
      </p>
    </Section>
  );
}
