import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { NoConnection } from '#components/no-connection.tsx';
import { momentInWords } from '#i18n/dates.ts';
import type { LetterAnswered } from './waiting-letter.ts';

type Props = { outcome: Pick<LetterAnswered, 'state' | 'copy'>; sentAt: string | null; pressed?: boolean };

/** What became of a letter. Nothing was mailed to its writer about it: this page says it, and gives a copy while the browser has one. */
export async function LetterOutcome({ outcome: { state, copy }, sentAt, pressed }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('LetterConfirm')]);
  const text = t(`${state}.text`, { moment: sentAt ? momentInWords(sentAt, locale) : '' });
  return (
    <div role="status" className="grid max-w-measure gap-4">
      <h1>{t(`${state}.title`)}</h1>
      <p>{text}</p>
      {copy && (
        <form method="post" action="/api/contact/copy" className="grid justify-items-start gap-2">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="district" value={copy.district} />
          <textarea name="letter" hidden readOnly defaultValue={copy.letter} />
          <button type="submit" className={buttonClass('plain')}>
            {t('download')}
          </button>
          <NoConnection />
          <p className="text-xs text-ink-soft">{t('downloadNote')}</p>
        </form>
      )}
      <p>
        {state === 'underway' && pressed ? (
          <Anchor to="/contact/confirm" className={buttonClass('plain')}>
            {t('look')}
          </Anchor>
        ) : (
          <Anchor to={state === 'undelivered' ? '/contact' : '/'} className={buttonClass('plain')}>
            {t(state === 'undelivered' ? 'otherWays' : 'home')}
          </Anchor>
        )}
      </p>
    </div>
  );
}
