import { getLocale, getTranslations } from 'next-intl/server';
import type { Group } from './groups.ts';

/** The list beside the answers. On phones it names the subjects only: the questions are a thumb away. */
export async function Contents({ groups }: { groups: Group[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('FaqPage')]);
  return (
    <nav aria-labelledby="contents" className="faq-contents">
      <h2 id="contents">{t('contents')}</h2>
      <ul>
        {groups.map(({ group, items }) => (
          <li key={group}>
            <a href={`#${group}`}>{t(`groups.${group}`)}</a>
            <ul>
              {items.map(({ slug, question, lang }) => (
                <li key={slug}>
                  <a href={`#${slug}`} lang={lang === locale ? undefined : lang}>
                    {question}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
