import './faq.css';
import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { FaqItem } from '#content/faq.ts';
import { Answer, answerClass } from './answer.tsx';
import { Contents } from './contents.tsx';
import { groupItems } from './groups.ts';

/** Every question with its answer open, by subject, beside the list of all. */
export async function FaqList({ items }: { items: FaqItem[] }) {
  const t = await getTranslations('FaqPage');
  const groups = groupItems(items);
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[15.5rem_minmax(0,1fr)] lg:items-start lg:gap-[clamp(3rem,6vw,6rem)] print:block">
      <Contents groups={groups} />
      <div className="grid grid-cols-1 gap-16">
        {groups.map(({ group, items: ofGroup }) => (
          <section key={group} aria-labelledby={group} className="faq-group">
            <h2 id={group} className="max-w-measure border-t-4 border-ink pt-3 text-m tracking-normal xl:max-w-none">
              {t(`groups.${group}`)}
            </h2>
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
  const { slug, question, lang } = item;
  return (
    <article
      id={slug}
      lang={lang === locale ? undefined : lang}
      className={`faq-item border-t border-rule pt-8 pb-6 [h2+&]:border-t-0 [h2+&]:pt-5 ${answerClass}`}
    >
      <div className="mb-4 xl:col-span-2">
        <h3 className="max-w-[22ch] text-2xl">{question}</h3>
        <Untranslated lang={lang} />
      </div>
      <Answer item={item} level={4}>
        {slug === 'changes' && (
          <p>
            <Anchor
              to={{ folder: '/faq/[slug]', slug }}
              fragment="demands"
              className="inline-flex min-h-tap items-center"
            >
              {t('demandsLink')}
            </Anchor>
          </p>
        )}
      </Answer>
    </article>
  );
}
