import { getTranslations } from 'next-intl/server';
import { buttonClass } from './button.ts';

/** Opens the browser's print window. Shown with script only: without, a browser's own menu does the same. */
export async function PrintButton() {
  const t = await getTranslations('Site');
  return (
    <button type="button" hidden data-needs-script data-print className={buttonClass('small')}>
      {t('print')}
    </button>
  );
}
