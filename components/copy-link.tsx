import { getLocale, getTranslations } from 'next-intl/server';
import { type Href, pathOf } from '#i18n/paths.ts';

type Props = {
  /** What is linked to, in its own words: tells one row of buttons from the next in a list read aloud, and names what is shared. */
  title: string;
  /** The page that has it; with `fragment`, the part of that page. */
  to: Href;
  fragment?: string;
  /** In a list whose container has `copyWords`: what a button says is not said again for each. */
  isListed?: boolean;
};

/**
 * The lasting address of one thing: a plain link, and with script buttons that copy and share it. Where copying is not allowed the
 * button says so, and the link beside it can be held or right-clicked.
 */
export async function CopyLink({ title, to, fragment, isListed }: Props) {
  const [locale, t, words] = await Promise.all([getLocale(), getTranslations('Site.link'), copyWords()]);
  return (
    <span role="group" aria-label={title} className="acts" {...(isListed ? undefined : words)}>
      <a href={`${pathOf(to, locale)}${fragment ? `#${fragment}` : ''}`}>{t('open')}</a>
      <button type="button" hidden data-needs-script data-copy>
        <span>{t('copy')}</span>
      </button>
      <button type="button" hidden data-share>
        {t('share')}
      </button>
    </span>
  );
}

/** Attributes of what is around `CopyLink`: what its button says when the link is copied, and when that is not allowed. */
export async function copyWords() {
  const t = await getTranslations('Site.link');
  return { 'data-done': t('copied'), 'data-blocked': t('blocked') };
}
