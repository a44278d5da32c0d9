import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { copyWords } from '#components/copy-link.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { FaqItem } from '#content/faq.ts';
import { Answer } from './answer.tsx';
import { Contents } from './contents.tsx';
import { groupItems } from './groups.ts';

/** Every question with its answer open, by subject, beside the list of all. */
export async function FaqList({ items }: { items: FaqItem[] }) {
  const [t, words] = await Promise.all([getTranslations('FaqPage'), copyWords()]);
  const groups = groupItems(items);
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[15.5rem_minmax(0,1fr)] lg:items-start lg:gap-[clamp(3rem,6vw,6rem)] print:block">
      <Contents groups={groups} />
      <div className="grid grid-cols-1 gap-16" {...words}>
        {groups.map(({ group, items: ofGroup }) => (
          <section key={group} aria-labelledby={group} className="faq-group">
            <h2 id={group}>{t(`groups.${group}`)}</h2>
            {ofGroup.map((item) => (
              <ListedItem key={item.slug} item={item} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

async function ListedItem({ item }: { item: FaqItem }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('FaqPage')]);
  const { slug, question, lang, behindSince } = item;
  return (
    <article id={slug} lang={lang === locale ? undefined : lang} className="faq-item answer">
      <header>
        <h3>{question}</h3>
        <Untranslated lang={lang} behindSince={behindSince} />
      </header>
      <Answer item={item} level={4}>
        {slug === 'changes' && (
          <p lang={locale}>
            <Anchor to={{ folder: '/faq/[slug]', slug }} fragment="demands" className="tap">
              {t('demandsLink')}
            </Anchor>
          </p>
        )}
      </Answer>
    </article>
  );
}
