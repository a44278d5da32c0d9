'use client';

import './petition.css';
import { type ReactNode, useState } from 'react';
import { buttonClass } from '#components/button.ts';
import { ErrorSummary } from '#components/error-summary.tsx';
import { Honeypot, Ladder, TextField, TickBox } from '#components/fields.tsx';
import { LanguageButtons } from '#components/language-button.tsx';
import { TextArea } from '#components/text-area.tsx';
import type { Locale } from '#i18n/routing.ts';
import { meantEmail } from '#lib/email.ts';
import { type Draft, FORM_ID } from '#lib/form.ts';
import { COMMENT_MAX, DISCLOSURES, MILWAUKEE_ZIP } from './limits.ts';
import { type PetitionFormWords, usePetitionForm } from './use-petition-form.ts';

type Props = {
  locale: Locale;
  /** Of the text beside the form. */
  textVersion: string;
  /** Whether an address is asked for. */
  canMail: boolean;
  words: PetitionFormWords;
  /** What stands before the button. */
  kept: ReactNode;
  /** What stands behind it. */
  after: ReactNode;
  draft?: Draft;
};

/** Works as a plain form. With script, mistakes show without leaving the page. */
export function PetitionForm({ locale, textVersion, canMail, words, kept, after, draft }: Props) {
  const [zip, setZip] = useState('');
  const [meant, setMeant] = useState(() => meantEmail(draft?.values.email ?? ''));
  const { register, onSubmit, isBusy, said, problem, chosen, field } = usePetitionForm(words, draft);

  return (
    <form
      id={FORM_ID}
      data-hydrate="touch"
      data-offline={`${words.problems.offline.title}. ${words.problems.offline.text}`}
      method="post"
      action="/api/petition"
      onSubmit={onSubmit}
      noValidate
      className="grid gap-8 print:hidden"
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="textVersion" value={textVersion} />
      {draft?.requestId && <input type="hidden" name="requestId" value={draft.requestId} />}
      {(problem || Object.values(said).some(Boolean)) && (
        <ErrorSummary title={problem ? words.problems[problem].title : words.form.summary} errors={said}>
          {problem && <p>{words.problems[problem].text}</p>}
        </ErrorSummary>
      )}
      <div>
        <Ladder
          label={words.form.disclosure}
          options={DISCLOSURES.map((value) => ({ value, ...words.form.choices[value] }))}
          {...field('disclosure')}
          defaultValue={chosen}
        />
        <div className="needs-name mt-4">
          <TextField {...words.form.name} autoComplete="name" {...field('name')} />
        </div>
      </div>
      <div className="grid gap-6">
        <h2 className="text-xl">{words.form.optional}</h2>
        <TextField
          {...words.form.district}
          aside={words.form.aside}
          inputMode="numeric"
          className="max-w-64"
          {...field('district')}
        />
        <TextField
          label={words.form.zip.label}
          hint={words.form.zip.hint}
          aside={words.form.aside}
          inputMode="numeric"
          autoComplete="postal-code"
          className="max-w-64"
          {...field('zip')}
          {...register('zip', { onBlur: (event) => setZip(event.target.value) })}
          note={isElsewhere(zip) ? words.form.zip.note : undefined}
        />
        {canMail && (
          <div className="grid gap-3">
            <TextField
              label={words.form.email.label}
              hint={words.form.email.hint}
              aside={words.form.aside}
              type="email"
              autoComplete="email"
              {...field('email')}
              {...register('email', { onBlur: (event) => setMeant(meantEmail(event.target.value)) })}
              note={meant && `${words.form.email.note} ${meant}?`}
            />
            <TickBox name="updates" defaultChecked={Boolean(draft?.values.updates)}>
              <span>
                <b className="block leading-snug">{words.form.updates.label}</b>
                <span className="block text-xs text-ink-soft">{words.form.updates.hint}</span>
              </span>
            </TickBox>
          </div>
        )}
        <TextArea
          label={words.form.comment.label}
          hint={words.form.comment.hint}
          aside={words.form.aside}
          maximum={COMMENT_MAX}
          counter={words.form.comment}
          {...field('comment')}
        />
      </div>
      <Honeypot />
      {kept}
      <div className="grid justify-items-start gap-4">
        <button type="submit" disabled={isBusy} className={`${buttonClass('go')} min-h-15 w-full disabled:cursor-wait`}>
          {isBusy ? words.form.sending : words.form.submit}
        </button>
        {after}
        <LanguageButtons locale={locale} words={words.switchTo} />
      </div>
    </form>
  );
}

const isElsewhere = (zip: string) => /^\s*\d{5}/.test(zip) && !zip.trim().startsWith(MILWAUKEE_ZIP);
