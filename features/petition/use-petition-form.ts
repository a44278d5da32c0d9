import type { Messages } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { isLanguageButton } from '#components/language-button.tsx';
import type { SwitchWords } from '#components/switch-words.ts';
import { focusSoon, lazyResolver, randomId, typedSoFar, useTypedMeanwhile } from '#lib/browser-form.ts';
import { type Draft, FORM_ID, type Problem, SUMMARY_ID } from '#lib/form.ts';
import { postForm } from '#lib/post-form.ts';
import { DISCLOSURES } from './limits.ts';
import type { Petition, PetitionInput } from './schema.ts';

export type PetitionFormWords = {
  switchTo: SwitchWords;
  form: Messages['PetitionForm'];
  /** Codes that only the page for a draft shows. */
  errors?: Messages['FieldError'];
  problems: Messages['FormProblem'];
};

const FIELDS = ['disclosure', 'name', 'district', 'zip', 'email', 'comment'] as const;

/** The schema (and zod) come at the first submit: reading the page costs nothing. */
const resolver = lazyResolver<PetitionInput, Petition>(FORM_ID, () => import('./resolver.ts'));

/** The form as script has it: sends without leaving the page, and says what is wrong where it stands. */
export function usePetitionForm(words: PetitionFormWords, draft: Draft | undefined) {
  const requestId = useRef(draft?.requestId);
  const [typed] = useState(() => typedSoFar<PetitionInput>(FORM_ID));
  const [isLeaving, setIsLeaving] = useState(false);
  const { register, handleSubmit, setError, setValue, formState } = useForm<PetitionInput, unknown, Petition>({
    resolver,
    defaultValues: typed,
    reValidateMode: 'onSubmit', // what is said stands still while it is mended
    shouldFocusError: false,
  });
  useTypedMeanwhile(FORM_ID, typed, setValue);
  useEffect(drawAnewWhenBack, []);

  async function send(form: HTMLFormElement): Promise<void> {
    const answer = await postForm(form, { requestId: (requestId.current ??= randomId()) });
    if (answer.next) {
      setIsLeaving(true);
      return location.assign(answer.next);
    }
    if (answer.problem === 'takenBack') requestId.current = undefined; // the next press signs anew
    for (const field of FIELDS) if (answer.errors[field]) setError(field, { message: answer.errors[field] });
    if (answer.problem) setError('root', { message: answer.problem });
    focusSoon(SUMMARY_ID);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (isLanguageButton(event)) return; // the browser posts, the other language answers
    const form = event.currentTarget;
    void handleSubmit(
      () => send(form),
      () => focusSoon(SUMMARY_ID),
    )(event);
  }

  const { errors, isSubmitted, isSubmitting } = formState; // before the first submit here, what the server found is shown
  const codeOf = (name: keyof PetitionInput) => (isSubmitted ? errors[name]?.message : draft?.errors[name]);
  const said = Object.fromEntries(FIELDS.map((name) => [name, sentence(words, name, codeOf(name))]));
  return {
    register,
    onSubmit,
    isBusy: isSubmitting || isLeaving,
    said,
    problem: (isSubmitted ? errors.root?.message : draft?.problem) as Problem | undefined,
    /** In the first render, for a radio button chosen before the script came. */
    chosen: typed?.disclosure ?? draft?.values.disclosure ?? DISCLOSURES[0],
    field: <Name extends keyof PetitionInput>(name: Name) => ({
      ...register(name),
      defaultValue: draft?.values[name],
      error: said[name],
    }),
  };
}

/** The words of a code: those for this field, or the general ones. */
function sentence(words: PetitionFormWords, field: keyof PetitionInput, code: string | undefined): string | undefined {
  if (!code) return undefined;
  const own: Record<string, string> = words.form.errors[field];
  const general: Record<string, string> = words.errors ?? {};
  return own[code] ?? general[code] ?? Object.values(own)[0];
}

/** Who comes back after signing gets an empty form: on a shared phone the next person must not send the last one's press again. */
function drawAnewWhenBack(): () => void {
  const drawAnew = (event: PageTransitionEvent) => {
    if (event.persisted) location.reload();
  };
  addEventListener('pageshow', drawAnew);
  return () => removeEventListener('pageshow', drawAnew);
}
