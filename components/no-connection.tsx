import { getTranslations } from 'next-intl/server';

/**
 * Beside forms that the browser posts by itself: without a connection `public/connection.js` keeps the page, and puts this at the
 * button. Once a page, and on none that React takes over.
 */
export async function NoConnection() {
  const t = await getTranslations('FormProblem.offline');
  return (
    <>
      <div
        id="no-connection"
        role="alert"
        hidden
        className="max-w-measure border-2 border-l-[10px] border-alert bg-sheet p-4 not-[[hidden]]:grid print:hidden"
      >
        <strong className="text-alert">{t('title')}</strong>
        <span>{t('text')}</span>
      </div>
      <script type="module" src="/connection.js" defer />
    </>
  );
}
