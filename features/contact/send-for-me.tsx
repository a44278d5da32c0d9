import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '#components/button.ts';
import { ErrorSummary } from '#components/error-summary.tsx';
import { Honeypot, TextField } from '#components/fields.tsx';
import { type Draft, FORM_ID } from '#lib/form.ts';
import { RETENTION } from '#lib/retention.ts';
import type { Contact } from './schema.ts';

export type Offer = 'open' | 'full' | 'none';
type Props = { contact: Contact; offer: Offer; requestId: string; draft?: Draft };

/**
 * The form of the letter: carries it to be written anew, saved as a file, or sent by us. A plain form: it is pressed once, and what
 * was typed comes back with the answer.
 */
export async function SendForMe({ contact, offer, requestId, draft }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('SendForMe')]);
  const { district, englishNote } = contact;
  const hidden = { district: String(district), englishNote: englishNote ? 'yes' : '', locale, requestId };
  const isWrong = draft && (draft.problem || Object.keys(draft.errors).length > 0);
  return (
    <form id={FORM_ID} method="post" action="/api/contact/send" className={offer === 'none' ? 'hidden' : undefined}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {offer !== 'none' && (
        <section aria-labelledby="send" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="send" className="text-l">
            {t('title')}
          </h2>
          {isWrong && <Wrong draft={draft} />}
          {offer === 'full' ? <p>{t('full')}</p> : <Fields contact={contact} draft={draft} />}
        </section>
      )}
    </form>
  );
}

async function Fields({ contact, draft }: { contact: Contact; draft?: Draft }) {
  const t = await getTranslations('SendForMe');
  const errors = await errorsOf(draft);
  return (
    <>
      <p className="text-s">{t('text', { hours: RETENTION.unconfirmedHours })}</p>
      <TextField
        name="name"
        label={t('name')}
        autoComplete="name"
        error={errors.name}
        defaultValue={draft?.values.name ?? contact.name}
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="email"
        error={errors.email}
        defaultValue={draft?.values.email}
      />
      <Honeypot />
      <p>
        <button type="submit" className={buttonClass('plain')}>
          {t('submit')}
        </button>
      </p>
    </>
  );
}

async function Wrong({ draft }: { draft: Draft }) {
  const [t, problems, errors] = await Promise.all([
    getTranslations('SendForMe'),
    getTranslations('FormProblem'),
    errorsOf(draft),
  ]);
  const title = draft.problem ? problems(`${draft.problem}.title`) : t('summary');
  return (
    <ErrorSummary title={title} errors={errors}>
      {draft.problem && <p>{problems(`${draft.problem}.text`)}</p>}
    </ErrorSummary>
  );
}

/** Codes that are said in words of this form's own. */
const OWN = {
  'name required': 'nameRequired',
  'email required': 'emailRequired',
  'email invalid': 'emailInvalid',
} as const;

/** What is wrong with each field, in words. */
export async function errorsOf(draft?: Draft): Promise<Record<string, string>> {
  const [t, fields] = await Promise.all([getTranslations('SendForMe.errors'), getTranslations('FieldError')]);
  const say = (field: string, code: string) => {
    const own = OWN[`${field} ${code}` as keyof typeof OWN];
    if (own) return t(own);
    return fields(fields.has(code as 'required') ? (code as 'required') : 'invalid');
  };
  return Object.fromEntries(Object.entries(draft?.errors ?? {}).map(([field, code]) => [field, say(field, code)]));
}
