import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Anchor } from '#components/anchor.tsx';
import { PageLead } from '#components/page-lead.tsx';
import { getPageText, getSettings, listPageSections, type PageSection, type Settings } from '#content/pages.ts';
import { listCorrections } from '#content/press.ts';
import { dateInWords } from '#i18n/dates.ts';
import { Corrections } from './corrections.tsx';
import { Licences } from './licences.tsx';
import { NotSet, WrittenSection } from './section.tsx';

/** The part after which what was corrected is listed. */
const ABOUT_CORRECTIONS = 'about-correct';

/** Who runs this site, where its facts come from, what it had wrong, and how to run one's own. */
export async function AboutPage() {
  const locale = await getLocale();
  const [text, settings, sections] = await Promise.all([
    getPageText('about', locale),
    getSettings(locale),
    listPageSections('about', locale),
  ]);
  return (
    <div className="wide">
      <div className="grid items-start gap-x-16 gap-y-8 py-8 lg:grid-cols-[7fr_4fr] lg:py-14">
        <div>
          <h1>{text.title}</h1>
          <PageLead text={text} className="mt-4 max-w-[40rem] text-l text-balance" />
        </div>
        <Imprint settings={settings} />
      </div>
      <div className="grid grid-cols-1 gap-12 print:gap-4">
        <Parts sections={sections} settings={settings} />
        <Licences {...settings} />
      </div>
    </div>
  );
}

/** The list of corrections stands even where an editor has taken the part above it away. */
async function Parts({ sections, settings }: { sections: PageSection[]; settings: Settings }) {
  const corrections = await listCorrections(await getLocale());
  const list = (
    <>
      <HowToReport {...settings} />
      <Corrections corrections={corrections} />
    </>
  );
  return (
    <>
      {sections.map((section) => (
        <WrittenSection key={section.slug} section={section}>
          {section.slug === ABOUT_CORRECTIONS && list}
        </WrittenSection>
      ))}
      {!sections.some(({ slug }) => slug === ABOUT_CORRECTIONS) && list}
    </>
  );
}

async function HowToReport({ contactEmail }: Pick<Settings, 'contactEmail'>) {
  const t = await getTranslations('AboutPage');
  if (!contactEmail) {
    return (
      <NotSet>
        <p className="font-bold">{t('noAddress')}</p>
        <p>{t('noAddressText')}</p>
      </NotSet>
    );
  }
  return (
    <p>
      <a href={`mailto:${contactEmail}`} className="tap font-semibold break-all">
        {t('write', { address: contactEmail })}
      </a>
    </p>
  );
}

/** Who, since when, and how to reach them, in a few lines. */
async function Imprint({ settings }: { settings: Settings }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('AboutPage.imprint')]);
  const { organization, organizationUrl, preparedOn, contactEmail } = settings;
  return (
    <dl className="border-t-4 border-ink text-s">
      <Line term={t('organization')}>
        {organizationUrl ? (
          <a href={organizationUrl} rel="noreferrer" className="tap">
            {organization}
          </a>
        ) : (
          organization
        )}
      </Line>
      <Line term={t('edition')}>
        <time dateTime={preparedOn}>{dateInWords(preparedOn, locale)}</time>
      </Line>
      <Line term={t('address')}>{contactEmail ?? t('notSet')}</Line>
      <Line term={t('press')}>
        <Anchor to="/press" className="tap">
          {t('pressLink')}
        </Anchor>
      </Line>
    </dl>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[9rem_1fr] sm:items-baseline">
      <dt className="font-bold">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
