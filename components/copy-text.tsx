import { getTranslations } from 'next-intl/server';
import { buttonClass } from './button.ts';

/**
 * A button that copies the words of another element, or what stands in a field. Shown with script only.
 * @param from a selector of the one element, such as `#letter-body`
 * @param label what is copied, in a few words: "Copy the letter"
 */
export async function CopyText({ from, label, className }: { from: string; label: string; className?: string }) {
  const t = await getTranslations('Site.link');
  return (
    <button
      type="button"
      hidden
      data-needs-script
      data-copy-text={from}
      data-done={t('copied')}
      data-blocked={t('selected')}
      className={className ?? buttonClass('small')}
    >
      <span>{label}</span>
    </button>
  );
}
