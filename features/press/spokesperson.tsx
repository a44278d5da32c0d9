import { getTranslations } from 'next-intl/server';
import { buttonClass } from '#components/button.ts';
import type { Settings } from '#content/pages.ts';
import { phoneLink } from '#lib/phone.ts';
import { NotSet } from './section.tsx';

type Props = Pick<Settings, 'pressName' | 'pressEmail' | 'pressPhone'>;

/** Who answers reporters. A name that cannot be reached is nobody yet, and the page says so. */
export async function Spokesperson({ pressName, pressEmail, pressPhone }: Props) {
  const t = await getTranslations('PressPage.contact');
  return (
    <section aria-labelledby="contact" className="border-t-4 border-ink pt-3">
      <h2 id="contact" className="mb-3 text-l">
        {t('title')}
      </h2>
      {pressEmail || pressPhone ? (
        <div className="grid grid-cols-1 justify-items-start gap-3">
          {pressName && <p className="font-bold">{pressName}</p>}
          {pressEmail && (
            <a href={`mailto:${pressEmail}`} className={buttonClass('plain')}>
              {t('write')}
            </a>
          )}
          {pressEmail && <p className="break-all">{pressEmail}</p>}
          {pressPhone && (
            <a href={phoneLink(pressPhone)} className="tap font-semibold">
              {t('call', { phone: pressPhone })}
            </a>
          )}
        </div>
      ) : (
        <NotSet>
          <p className="font-bold">{t('notSet')}</p>
          <p>{t('notSetText')}</p>
        </NotSet>
      )}
    </section>
  );
}
