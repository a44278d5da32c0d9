import { getLocale, getTranslations } from 'next-intl/server';
import { Own } from './own.tsx';

type Source = {
  title: string;
  url: string;
  confidence: 'official' | 'press' | 'one-side';
  note?: string;
  language: string;
  lang: string;
};

type Props = {
  sources: Source[];
  /** Where the statement itself already says how well it is known, a source says so only if that differs. */
  known?: Source['confidence'];
  className?: string;
};

/** Where a statement comes from, always visible and printed with its address: who says so, how well it is known, and what to mind. */
export async function Sources({ sources, known, className }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Sources')]);
  if (sources.length === 0) return null;
  return (
    <ul className={className ? `sources ${className}` : 'sources'}>
      {sources.map(({ title, url, confidence, note, language, lang }) => (
        <li key={url} lang={lang === locale ? undefined : lang}>
          <a href={url} hrefLang={language} rel="noreferrer">
            {title}
          </a>{' '}
          {confidence !== known && <Own lang={lang}>{`(${t(`confidence.${confidence}`)})`}</Own>} {note}
        </li>
      ))}
    </ul>
  );
}
