import type { Messages } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { getPageText } from '#content/pages.ts';
import { getPetitionText } from '#content/petition.ts';
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
function wordsOf(words: Messages, draft: Draft | undefined): PetitionFormWords {
  return { form: words.PetitionForm, errors: draft && words.FieldError, problems: words.FormProblem };
}

/** Drawn twice: as a file for everyone, and for one visitor with what was typed. Only the words the form needs go to the browser. */
export async function PetitionPage({ draft }: { draft?: Draft }) {
  const locale = await getLocale();
  const [t, words, page] = await Promise.all([
    getTranslations('PetitionPage'),
    getMessages(),
    getPageText('petition', locale),
  ]);
  const [text, petition] = await Promise.all([getPetitionText(locale), getPetition()]);
  const canSign = takesSignatures(petition.state);
  const letter = <PetitionLetter text={text} version={petition.text.version} />;
  const phase = <PetitionPhase state={petition.state} text={text} />;
  return (
    <PageFrame here="/petition" hasBar={false}>
      <div className="mx-auto max-w-wide px-gut">
        <div className="grid gap-4 py-8 lg:py-12">
          <h1>{canSign ? page.title : t('title')}</h1>
          {canSign && <p className="max-w-measure text-l leading-snug text-balance">{page.lead}</p>}
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
                words={wordsOf(words, draft)}
                kept={<WhatIsKept canMail={petition.canMail} />}
                after={<p className="text-xs leading-normal text-ink-soft">{t('after')}</p>}
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
