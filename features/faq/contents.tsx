import { getTranslations } from 'next-intl/server';
import type { Group } from './groups.ts';

/** The list beside the answers. On phones it names the subjects only: the questions are a thumb away. */
export async function Contents({ groups }: { groups: Group[] }) {
  const t = await getTranslations('FaqPage');
  return (
    <nav
      aria-labelledby="contents"
      className="text-s lg:sticky lg:top-6 lg:max-h-[calc(100vh-3rem)] lg:overflow-auto lg:pr-2 print:hidden"
    >
      <h2 id="contents" className="text-s tracking-normal">
        {t('contents')}
      </h2>
      <ul className="mt-2 grid grid-cols-2 gap-x-5 lg:grid-cols-1">
        {groups.map(({ group, items }) => (
          <li key={group} className="faq-group">
            <a
              href={`#${group}`}
              className="flex min-h-tap items-center leading-snug font-bold text-ink decoration-rule hover:decoration-monarch"
            >
              {t(`groups.${group}`)}
            </a>
            <ul className="max-lg:hidden">
              {items.map(({ slug, question, lang }) => (
                <li key={slug}>
                  <a
                    href={`#${slug}`}
                    lang={lang}
                    className="block min-h-tap py-3 leading-snug text-ink decoration-rule hover:decoration-monarch"
                  >
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
