import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { DemandList } from '#components/demand-list.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { Demand, FaqItem } from '#content/faq.ts';
import { Answer } from './answer.tsx';
import { neighboursOf } from './groups.ts';

/** One question on a page of its own: the address that is passed on. */
export async function FaqQuestion({ item, items, demands }: { item: FaqItem; items: FaqItem[]; demands: Demand[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('FaqPage')]);
  return (
    <div className="mx-auto grid max-w-wide grid-cols-1 gap-8 px-gut py-8 lg:py-16">
      <article lang={item.lang === locale ? undefined : item.lang} className="answer">
        <header className="mb-6">
          <p lang={locale} className="text-s font-semibold">
            <Anchor to="/faq" fragment={item.group} className="tap">
              {t(`groups.${item.group}`)}
            </Anchor>
          </p>
          <h1 className="max-w-[20ch]">{item.question}</h1>
          <Untranslated lang={item.lang} behindSince={item.behindSince} />
        </header>
        <Answer item={item} level={2} />
      </article>
      {demands.length > 0 && (
        <section aria-labelledby="demands">
          <h2 id="demands" className="mb-4">
            {t('demands')}
          </h2>
          <DemandList demands={demands} hasSources />
        </section>
      )}
      <ReadOn {...neighboursOf(items, item.slug)} />
    </div>
  );
}

async function ReadOn({ previous, next }: { previous?: FaqItem; next?: FaqItem }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('FaqPage')]);
  const others = [
    { label: t('previous'), item: previous },
    { label: t('next'), item: next },
  ];
  return (
    <nav aria-label={t('neighbours')} className="border-t-4 border-ink print:hidden">
      <ul>
        {others.map(
          ({ label, item }) =>
            item && (
              <li key={label} className="border-b border-rule">
                <Anchor
                  to={{ folder: '/faq/[slug]', slug: item.slug }}
                  className="grid min-h-tap gap-x-8 py-4 text-ink no-underline hover:underline md:grid-cols-[9rem_minmax(0,1fr)] md:items-baseline"
                >
                  <span className="text-s text-ink-soft">{label}</span>
                  <b lang={item.lang === locale ? undefined : item.lang} className="text-l leading-snug">
                    {item.question}
                  </b>
                </Anchor>
              </li>
            ),
        )}
      </ul>
      <Anchor to="/faq" className="tap py-2 font-semibold">
        {t('back')}
      </Anchor>
    </nav>
  );
}
