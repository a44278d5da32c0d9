import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import { downloadPath, FORMATS } from './downloads/addresses.ts';
import type { Pair } from './pairs.ts';
import { currentState } from './states/known.ts';

type Props = { pair: Pair; earlier: string; later: string };

/**
 * The comparison as files, and the dated states of it. `data-states` makes the page be drawn anew when there is another state, so that
 * a citation on it names the right one.
 */
export async function DownloadsRow({ pair, earlier, later }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('CompareData')]);
  return (
    <nav
      aria-labelledby="downloads"
      data-states={currentState()?.date ?? 'none'}
      className="flex flex-wrap items-center gap-x-5 print:hidden"
    >
      <p id="downloads" className="text-s font-semibold">
        {t('downloads')}:
      </p>
      {FORMATS.map((format) => (
        <a
          key={format}
          href={downloadPath(pair, locale, format)}
          aria-label={t('formatOf', { format: t(`formats.${format}`), earlier, later })}
          className={quietActionClass}
        >
          {t(`formats.${format}`)}
        </a>
      ))}
      <Anchor to="/compare/states" className={quietActionClass}>
        {t('states')}
      </Anchor>
    </nav>
  );
}
