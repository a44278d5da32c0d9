import { getTranslations } from 'next-intl/server';
import { buttonClass } from './button.ts';

type Report = {
  problem?: 'away' | 'incomplete';
  leftOut: { type: string; id: string; paths: string[] }[];
  held: string[];
};

/** What an editor sees above every page while it shows what is being written: that it is a draft, what is wrong with it, the way out. */
export async function DraftNotice({ problem, leftOut, held }: Report) {
  const t = await getTranslations('Draft');
  return (
    <section aria-labelledby="draft" className="border-b-4 border-monarch bg-sheet px-gut py-3">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p id="draft" className="flex-1 basis-64 font-semibold">
          <b className="uppercase">{t('draft')}</b> {t(problem ?? 'shown')}
        </p>
        <form method="post" action="/api/preview/exit">
          <button className={buttonClass('small')}>{t('exit')}</button>
        </form>
      </div>
      {held.length > 0 && (
        <p className="mt-2 break-words">
          {t('held')} <code>{held.join(', ')}</code>
        </p>
      )}
      {leftOut.length > 0 && (
        <details open className="mt-2">
          <summary className="min-h-tap">{t('leftOut', { count: leftOut.length })}</summary>
          <ul className="list-disc pl-6">
            {leftOut.map(({ type, id, paths }) => (
              <li key={id} className="break-words">
                <code>{`${type} ${id}`}</code>: {paths.join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
