'use client';

import './petition.css';
import type { Messages } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { buttonClass } from '#components/button.ts';
import { ErrorSummary } from '#components/error-summary.tsx';
import { Honeypot, Ladder, TextField } from '#components/fields.tsx';
import { isLanguageButton, LanguageButtons } from '#components/language-button.tsx';
import { TextArea } from '#components/text-area.tsx';
import type { Locale } from '#i18n/routing.ts';
import { focusSoon, lazyResolver, randomId, typedSoFar } from '#lib/browser-form.ts';
import { type Draft, FORM_ID, type Problem, SUMMARY_ID } from '#lib/form.ts';
import { postForm } from '#lib/post-form.ts';
import { COMMENT_MAX, DISCLOSURES, MILWAUKEE_ZIP } from './limits.ts';
import type { Petition, PetitionInput } from './schema.ts';

export type PetitionFormWords = {
  form: Messages['PetitionForm'];
  /** Codes that only the page for a draft shows. */
  errors?: Messages['FieldError'];
  problems: Messages['FormProblem'];
};

type Props = {
  locale: Locale;
  words: PetitionFormWords;
  /** What stands before the button. */
  kept: ReactNode;
  /** What stands behind it. */
  after: ReactNode;
  draft?: Draft;
};

const FIELDS = ['disclosure', 'name', 'district', 'zip', 'comment'] as const;

/** The schema (and zod) come at the first submit: reading the page costs nothing. */
const resolver = lazyResolver<PetitionInput, Petition>(() => import('./resolver.ts'));

/** Works as a plain form. With script, mistakes show without leaving the page. */
export function PetitionForm({ locale, words, kept, after, draft }: Props) {
  const requestId = useRef<string>(undefined);
  const [typed] = useState(() => typedSoFar<PetitionInput>(FORM_ID));
  const [isLeaving, setIsLeaving] = useState(false);
  const [zip, setZip] = useState('');
  const { register, handleSubmit, setError, formState } = useForm<PetitionInput, unknown, Petition>({
    resolver,
    defaultValues: typed,
    reValidateMode: 'onSubmit', // what is said stands still while it is mended
    shouldFocusError: false,
  });
  useEffect(drawAnewWhenBack, []);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (isLanguageButton(event)) return; // the browser posts, the other language answers
    const form = event.currentTarget;
    void handleSubmit(
      async () => {
        const answer = await postForm(form, { requestId: draft?.requestId ?? (requestId.current ??= randomId()) });
        if (answer.next) {
          setIsLeaving(true);
          return location.assign(answer.next);
        }
        for (const field of FIELDS) if (answer.errors[field]) setError(field, { message: answer.errors[field] });
        if (answer.problem) setError('root', { message: answer.problem });
        focusSoon(SUMMARY_ID);
      },
      () => focusSoon(SUMMARY_ID),
    )(event);
  }

  const { errors, isSubmitted, isSubmitting } = formState; // before the first submit here, what the server found is shown
  const codeOf = (name: keyof PetitionInput) => (isSubmitted ? errors[name]?.message : draft?.errors[name]);
  const said = Object.fromEntries(FIELDS.map((name) => [name, sentence(words, name, codeOf(name))]));
  const problem = (isSubmitted ? errors.root?.message : draft?.problem) as Problem | undefined;
  const isWrong = FIELDS.some((name) => said[name]);
  const field = <Name extends keyof PetitionInput>(name: Name) => ({
    ...register(name),
    defaultValue: draft?.values[name],
    error: said[name],
  });

  return (
    <form
      id={FORM_ID}
      data-hydrate="touch"
      method="post"
      action="/api/petition"
      onSubmit={onSubmit}
      noValidate
      className="grid gap-8 print:hidden"
    >
      <input type="hidden" name="locale" value={locale} />
      {draft?.requestId && <input type="hidden" name="requestId" value={draft.requestId} />}
      {(problem || isWrong) && (
        <ErrorSummary title={problem ? words.problems[problem].title : words.form.summary} errors={said}>
          {problem && <p>{words.problems[problem].text}</p>}
        </ErrorSummary>
      )}
      <div>
        <Ladder
          label={words.form.disclosure}
          options={DISCLOSURES.map((value) => ({ value, ...words.form.choices[value] }))}
          {...field('disclosure')}
          defaultValue={typed?.disclosure ?? draft?.values.disclosure ?? DISCLOSURES[0]}
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
        <button
          type="submit"
          disabled={isSubmitting || isLeaving}
          className={`${buttonClass('go')} min-h-15 w-full text-l disabled:cursor-wait`}
        >
          {isSubmitting || isLeaving ? words.form.sending : words.form.submit}
        </button>
        {after}
        <LanguageButtons locale={locale} words={words.form.switchTo} />
      </div>
    </form>
  );
}

/** The words of a code: those for this field, or the general ones. */
function sentence(words: PetitionFormWords, field: keyof PetitionInput, code: string | undefined): string | undefined {
  if (!code) return undefined;
  const own: Record<string, string> = words.form.errors[field];
  const general: Record<string, string> = words.errors ?? {};
  return own[code] ?? general[code] ?? Object.values(own)[0];
}

const isElsewhere = (zip: string) => /^\s*\d{5}/.test(zip) && !zip.trim().startsWith(MILWAUKEE_ZIP);

/** Who comes back after signing gets an empty form: on a shared phone the next person must not send the last one's press again. */
function drawAnewWhenBack(): () => void {
  const drawAnew = (event: PageTransitionEvent) => {
    if (event.persisted) location.reload();
  };
  addEventListener('pageshow', drawAnew);
  return () => removeEventListener('pageshow', drawAnew);
}
