import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { PageLead } from '#components/page-lead.tsx';
import { switchWords } from '#components/switch-words.ts';
import { getPageText } from '#content/pages.ts';
import { getPetitionText } from '#content/petition.ts';
import { messages } from '#i18n/messages.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Draft } from '#lib/form.ts';
import { getPetition } from './current.ts';
import { PetitionCount } from './petition-count.tsx';
import { PetitionForm } from './petition-form.tsx';
import { PetitionLetter } from './petition-letter.tsx';
import { PetitionPhase } from './petition-phase.tsx';
import { takesSignatures } from './state.ts';
import type { PetitionFormWords } from './use-petition-form.ts';
import { WhatIsKept } from './what-is-kept.tsx';

/** Every word that goes to the browser is weight: what only a draft can need goes with a draft. */
function wordsOf(locale: Locale, draft: Draft | undefined): PetitionFormWords {
  const { PetitionForm: form, FieldError, FormProblem: problems } = messages[locale];
  const switchTo = switchWords(locale, ({ PetitionForm }) => PetitionForm.switchTo);
  return { form, switchTo, errors: draft && FieldError, problems };
}

/** Drawn twice: as a file for everyone, and for one visitor with what was typed. Only the words the form needs go to the browser. */
export async function PetitionPage({ draft }: { draft?: Draft }) {
  const locale = await getLocale();
  const [t, page] = await Promise.all([getTranslations('PetitionPage'), getPageText('petition', locale)]);
  const [text, petition] = await Promise.all([getPetitionText(locale), getPetition()]);
  const canSign = takesSignatures(petition.state);
  const letter = <PetitionLetter text={text} version={petition.text.version} />;
  const phase = <PetitionPhase state={petition.state} text={text} />;
  return (
    <PageFrame here="/petition" hasBar={false}>
      <div className="wide">
        <div className="grid gap-4 py-8 lg:py-12">
          <h1>{canSign ? page.title : t('title')}</h1>
          {canSign && <PageLead text={page} className="max-w-measure text-l leading-snug text-balance" />}
        </div>
        <div className="grid gap-12 lg:grid-cols-[minmax(0,11fr)_minmax(0,12fr)] lg:gap-20 print:block">
          <div className="grid content-start gap-6">
            {canSign ? letter : phase}
            <PetitionCount canSign={canSign} />
            <p className="flex flex-wrap gap-x-6">
              <Anchor to="/petition/figures" className={quietActionClass}>
                {t('figures')}
              </Anchor>
              <Anchor to="/petition/names" className={quietActionClass}>
                {t('names')}
              </Anchor>
            </p>
          </div>
          <div className="grid content-start gap-8">
            {canSign ? phase : letter}
            {canSign && (
              <PetitionForm
                locale={locale}
                textVersion={petition.text.version}
                canMail={petition.canMail}
                words={wordsOf(locale, draft)}
                kept={<WhatIsKept canMail={petition.canMail} />}
                after={<p className="text-xs text-ink-soft">{t('after')}</p>}
                draft={draft}
              />
            )}
            <p>
              <Anchor to="/petition/withdraw" className={quietActionClass}>
                {t('withdraw')}
              </Anchor>
            </p>
          </div>
        </div>
      </div>
    </PageFrame>
  );
}
