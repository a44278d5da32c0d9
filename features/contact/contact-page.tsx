import { getLocale, getTranslations } from 'next-intl/server';
import { PageFrame } from '#components/page-frame.tsx';
import { PageLead } from '#components/page-lead.tsx';
import { getCouncil, getLetterTemplate } from '#content/contact.ts';
import { Untranslated } from '#components/untranslated.tsx';
import { getPageText } from '#content/pages.ts';
import type { Draft } from '#lib/form.ts';
import { CallScript } from './call-script.tsx';
import { ContactForm } from './contact-form.tsx';
import { FindDistrict } from './find-district.tsx';
import { formWords } from './form-words.ts';
import { ListSources } from './list-sources.tsx';
import { seatRows } from './seat-rows.ts';
import { Step } from './step.tsx';
import { WhoDecides } from './who-decides.tsx';

/** Drawn twice: as a file for everyone, and for one visitor with what was typed. */
export async function ContactPage({ draft }: { draft?: Draft }) {
  const locale = await getLocale();
  const [t, text, council, template] = await Promise.all([
    getTranslations('ContactPage'),
    getPageText('contact', locale),
    getCouncil(locale),
    getLetterTemplate(locale),
  ]);
  const name = council.president?.name;
  const vacant = { note: name ? t('vacant', { name }) : t('vacantAlone'), clerk: t('clerk') };
  return (
    <PageFrame here="/contact" hasBar={false}>
      <div className="wide">
        <h1 className="max-w-[20ch] pt-8 lg:pt-16">{text.title}</h1>
        <PageLead text={text} className="mt-4 max-w-[40rem] text-l leading-snug" />
        <FindDistrict council={council} />
        <ContactForm locale={locale} words={formWords(locale)} seats={seatRows(council, vacant)} draft={draft} />
        <Step id="call" number={t('step', { number: 3 })} title={t('call')}>
          <p className="max-w-measure">{t('callText')}</p>
          <Untranslated lang={template.lang} behindSince={template.behindSince} />
          <CallScript text={template.callShort} lang={template.lang} />
        </Step>
        <WhoDecides commission={council.commission} sources={text.sources} />
        <ListSources council={council} />
      </div>
    </PageFrame>
  );
}
