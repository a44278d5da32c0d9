import { getLocale, getTranslations } from 'next-intl/server';
import type { Href } from '#i18n/paths.ts';
import { wholeAddress } from '#lib/addresses.ts';
import { CopyLink } from './copy-link.tsx';
import { shareLinks } from './share-links.ts';

type Props = {
  /** What is shared, in its own words: the subject of a mail, and what a message says under the address. */
  title: string;
  /** The page that has it; with `fragment`, the part of that page. */
  to: Href;
  fragment?: string;
};

/** Ways to send one thing on: plain links that work without script, then copying and the phone's own share sheet where there are such. */
export async function ShareRow({ title, to, fragment }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site.share')]);
  const address = wholeAddress(to, locale, fragment);
  return (
    <div className="acts">
      <SendLinks title={title} message={`${address}\n${title}`} label={t('title', { title })} />
      <CopyLink {...{ title, to, fragment }} />
    </div>
  );
}

/** WhatsApp, text message (on phones) and mail, with a message in them. */
export async function SendLinks({ title, message, label }: { title: string; message: string; label: string }) {
  const t = await getTranslations('Site.share');
  const { whatsapp, sms, mail } = shareLinks(title, message);
  return (
    <span role="group" aria-label={label} className="acts">
      <a href={whatsapp} rel="noreferrer">
        {t('whatsapp')}
      </a>
      <a href={sms} className="lg:hidden">
        {t('sms')}
      </a>
      <a href={mail}>{t('mail')}</a>
    </span>
  );
}
