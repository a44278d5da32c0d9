'use client';

import type { Messages } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import { buttonClass } from '#components/button.ts';
import { ErrorSummary } from '#components/error-summary.tsx';
import { TextField, TickBox } from '#components/fields.tsx';
import { isLanguageButton, LanguageButtons } from '#components/language-button.tsx';
import type { SwitchWords } from '#components/switch-words.ts';
import { TextArea } from '#components/text-area.tsx';
import { defaultLocale, type Locale } from '#i18n/routing.ts';
import { focusSoon, lazyResolver, typedSoFar, useTypedMeanwhile } from '#lib/browser-form.ts';
import { type Draft, FORM_ID, SUMMARY_ID } from '#lib/form.ts';
import { postForm } from '#lib/post-form.ts';
import { DistrictList } from './district-list.tsx';
import { OWN_WORDS_MAX } from './limits.ts';
import type { Contact, ContactInput } from './schema.ts';
import type { SeatRow } from './seat-rows.ts';
import { Step } from './step.tsx';

export type FormWords = {
  form: Messages['ContactForm'];
  switchTo: SwitchWords;
  errors: Record<'choice' | 'tooLong' | 'notCarried', string>;
  problems: Pick<Messages['FormProblem'], 'failed' | 'offline'>;
};

type Props = { locale: Locale; words: FormWords; seats: SeatRow[]; draft?: Draft };

/** The schema (and zod) come at the first submit: reading the page costs nothing. */
const resolver = lazyResolver<ContactInput, Contact>(FORM_ID, () => import('./resolver.ts'));

/** Works as a plain form. With script, mistakes show without leaving the page. */
export function ContactForm({ locale, words, seats, draft }: Props) {
  const [typed] = useState(() => typedSoFar<ContactInput>(FORM_ID));
  const { register, handleSubmit, setError, setValue, formState } = useForm<ContactInput, unknown, Contact>({
    resolver,
    defaultValues: typed,
    reValidateMode: 'onSubmit', // what is said stands still while it is mended
    shouldFocusError: false, // the summary takes the focus, like without script
  });
  useTypedMeanwhile(FORM_ID, typed, setValue);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (isLanguageButton(event)) return; // the browser posts, the other language answers
    const form = event.currentTarget;
    const send = async () => {
      const { next, errors, problem } = await postForm(form, {});
      if (next) return location.assign(next);
      for (const [field, message] of Object.entries(errors)) setError(field as keyof ContactInput, { message });
      if (problem) setError('root', { message: problem });
      focusSoon(SUMMARY_ID);
    };
    void handleSubmit(send, () => focusSoon(SUMMARY_ID))(event);
  }

  const { errors, isSubmitted, isSubmitting } = formState; // before the first submit here, what the server found is shown
  const said = (name: keyof ContactInput) => (isSubmitted ? errors[name]?.message : draft?.errors[name]);
  const say = (code = '') => words.errors[code as keyof FormWords['errors']];
  const field = (name: 'ownWords' | 'name') => ({
    ...register(name),
    defaultValue: draft?.values[name],
    error: say(said(name)),
  });
  const failure = isSubmitted ? errors.root?.message : draft?.problem;
  const problem = failure ? words.problems[failure === 'offline' ? 'offline' : 'failed'] : undefined;
  const wrong = { district: say(said('district')), ownWords: say(said('ownWords')), name: say(said('name')) };
  const { form } = words;

  return (
    <form
      id={FORM_ID}
      data-hydrate="touch"
      data-offline={`${words.problems.offline.title}. ${words.problems.offline.text}`}
      method="post"
      action="/api/contact"
      onSubmit={onSubmit}
      noValidate
      className="pt-5"
    >
      <input type="hidden" name="locale" value={locale} />
      {(problem || Object.values(wrong).some(Boolean)) && (
        <ErrorSummary title={problem?.title ?? form.summary} errors={wrong}>
          {problem && <p>{problem.text}</p>}
        </ErrorSummary>
      )}
      <DistrictList
        rows={seats}
        words={form}
        chosen={typed?.district ?? draft?.values.district}
        error={wrong.district}
        input={register('district')}
      />
      <Step id="words" number={form.step} title={form.title}>
        <div className="grid max-w-measure gap-6">
          <TextArea
            label={form.ownWords}
            aside={form.optional}
            hint={form.ownWordsHint}
            maximum={OWN_WORDS_MAX}
            counter={{ left: form.ownWordsLeft, over: form.ownWordsOver }}
            {...field('ownWords')}
          />
          <TextField
            label={form.name}
            aside={form.optional}
            hint={form.nameHint}
            autoComplete="name"
            {...field('name')}
          />
          {locale !== defaultLocale && (
            <TickBox defaultChecked={Boolean(draft?.values.englishNote)} {...register('englishNote')}>
              {form.englishNote}
            </TickBox>
          )}
          <p className="border-l-4 border-ink pl-4">
            <strong>{form.records}</strong> {form.recordsText}
          </p>
          <div className="grid justify-items-start gap-3">
            <button
              type="submit"
              disabled={isSubmitting}
              className={`${buttonClass('go')} w-full sm:w-auto sm:min-w-80`}
            >
              {form.submit}
            </button>
            <p className="text-xs text-ink-soft">{form.kept}</p>
            <LanguageButtons locale={locale} words={words.switchTo} />
          </div>
        </div>
      </Step>
    </form>
  );
}
