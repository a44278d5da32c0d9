import { getTranslations } from 'next-intl/server';
import { ChoiceForm } from '#components/choice-form.tsx';
import type { Draft } from '#lib/form.ts';

/** Let the letter go, or say that it is somebody else's. */
export async function ConfirmForm({ token, draft }: { token: string; draft?: Draft }) {
  const t = await getTranslations('LetterConfirm');
  return (
    <ChoiceForm
      action="/api/contact/confirm"
      token={token}
      draft={draft}
      unanswered={{ title: t('errorTitle'), text: t('choice') }}
      choices={[
        { answer: 'send', label: t('send'), text: t('sendText'), kind: 'go' },
        { answer: 'not-me', label: t('notMe'), text: t('notMeText'), kind: 'plain' },
      ]}
    />
  );
}
