import { getLocale, getTranslations } from 'next-intl/server';
import { CopyLink } from '#components/copy-link.tsx';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { PressFact } from '#content/press.ts';
import { NotSet, Section } from './section.tsx';

/** Each fact under its own address, with its sources and the day it was last checked. */
export async function Facts({ facts }: { facts: PressFact[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PressPage')]);
  return (
    <Section id="facts" heading={t('facts')}>
      {facts.length === 0 && (
        <NotSet>
          <p>{t('noFacts')}</p>
        </NotSet>
      )}
      <ol className="max-w-measure">
        {facts.map(({ slug, text, sources, reviewedOn, lang, behindSince }, at) => (
          <li
            key={slug}
            id={slug}
            lang={lang === locale ? undefined : lang}
            className="grid grid-cols-[2.5rem_minmax(0,1fr)] border-b border-rule py-4 first:pt-0 print:break-inside-avoid"
          >
            <span aria-hidden="true" className="text-l font-bold text-monarch-text tabular-nums">
              {at + 1}
            </span>
            <div className="grid grid-cols-1 gap-2">
              <Untranslated lang={lang} behindSince={behindSince} />
              <RichText text={text} />
              <div lang={lang === locale ? undefined : locale} className="grid grid-cols-1 gap-2">
                <Sources sources={sources} />
                <div className="flex flex-wrap items-center justify-between gap-x-5">
                  <ReviewedOn date={reviewedOn} />
                  <CopyLink title={t('fact', { number: at + 1 })} to="/press" fragment={slug} />
                </div>
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
