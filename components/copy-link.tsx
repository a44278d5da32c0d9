import { getLocale, getTranslations } from 'next-intl/server';
import { type Href, pathOf } from '#i18n/paths.ts';
import { quietActionClass } from './button.ts';

type Props = {
  /** What is linked to, in its own words: tells one row of buttons from the next in a list read aloud. */
  title: string;
  /** The page that has it; with `fragment`, the part of that page. */
  to: Href;
  fragment?: string;
};

/**
 * The lasting address of one thing: a plain link, and with script buttons that copy and share it. Where copying is not allowed the
 * button says so, and the link beside it can be held or right-clicked.
 */
export async function CopyLink({ title, to, fragment }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site.link')]);
  const address = `${pathOf(to, locale)}${fragment ? `#${fragment}` : ''}`;
  return (
    <span role="group" aria-label={title} className="flex flex-wrap gap-x-5 print:hidden">
      <a href={address} className={quietActionClass}>
        {t('open')}
      </a>
      <button
        type="button"
        hidden
        data-needs-script
        data-copy={address}
        data-done={t('copied')}
        data-blocked={t('blocked')}
        className={quietActionClass}
      >
        <span>{t('copy')}</span>
      </button>
      <button type="button" hidden data-share={address} data-share-title={title} className={quietActionClass}>
        {t('share')}
      </button>
    </span>
  );
}
