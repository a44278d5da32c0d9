import { getTranslations } from 'next-intl/server';
import { ChoiceForm } from '#components/choice-form.tsx';
import type { Draft } from '#lib/form.ts';

/** Confirm the address, or say that it was somebody else. */
export async function ConfirmForm({ token, draft }: { token: string; draft?: Draft }) {
  const t = await getTranslations('ConfirmPage');
  return (
    <ChoiceForm
      action="/api/petition/confirm"
      token={token}
      draft={draft}
      unanswered={{ title: t('errorTitle'), text: t('choice') }}
      choices={[
        { answer: 'confirm', label: t('confirm'), text: t('confirmText'), kind: 'go' },
        { answer: 'not-me', label: t('notMe'), text: t('notMeText'), kind: 'plain' },
      ]}
    />
  );
}
