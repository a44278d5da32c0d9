import { getTranslations } from 'next-intl/server';
import { buttonClass, quietActionClass } from '#components/button.ts';
import { CallScript } from './call-script.tsx';
import { phoneLink } from '#lib/phone.ts';
import type { ReadyLetter } from './ready-letter.ts';

/** What to say and whom to call. */
export async function CallOffice({ letter: { official, script, lang } }: { letter: ReadyLetter }) {
  const t = await getTranslations('LetterPage');
  return (
    <section className="grid gap-3 border-t border-rule pt-4">
      <h2 className="text-l">{t('call')}</h2>
      <CallScript text={script.short} lang={lang} />
      <details>
        <summary className={quietActionClass}>{t('long')}</summary>
        <CallScript text={script.long} lang={lang} />
      </details>
      {official.phone && (
        <a href={phoneLink(official.phone)} className={buttonClass('plain')}>
          {t('callButton', { phone: official.phone })}
        </a>
      )}
      {official.note && <p className="text-xs text-ink-soft">{official.note}</p>}
    </section>
  );
}
