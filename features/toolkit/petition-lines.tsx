import { getTranslations } from 'next-intl/server';
import { LINES } from './lines.ts';

/** On the screen nobody signs: a few show what is printed. */
const SHOWN = 3;

/** Lines to sign by hand, under the text that is signed. */
export async function PetitionLines() {
  const t = await getTranslations('ToolkitPage.lines');
  return (
    <>
      <table className="kit-lines mt-4 print:mt-0 w-full border-2 border-ink text-left text-xs">
        <caption className="pb-1 text-left font-bold">{t('title')}</caption>
        <thead>
          <tr>
            {(['name', 'signature', 'place'] as const).map((column) => (
              <th key={column} scope="col" className="border border-edge px-2 py-1">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: LINES }, (_, line) => (
            <tr key={line} className={line < SHOWN ? '' : 'hidden print:table-row'}>
              <td className="h-8 w-1/3 border border-edge" />
              <td className="w-1/3 border border-edge" />
              <td className="border border-edge" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-s text-ink-soft print:hidden">{t('printed', { lines: LINES })}</p>
    </>
  );
}
