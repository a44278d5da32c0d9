import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import { knownStates } from './known.ts';
import { StateCard } from './state-card.tsx';

/** Every kept state of the comparison. `data-states` makes the page be drawn anew when there is another. */
export async function StatesPage() {
  const t = await getTranslations('StatesPage');
  const known = knownStates();
  const states = known.state === 'known' ? known.value : [];
  const says = known.state === 'known' ? 'empty' : known.state;
  return (
    <PageFrame here="/compare/states">
      <div data-states={known.state} className="wide pt-8 lg:pt-14">
        <h1>{t('title')}</h1>
        <p className="mt-4 max-w-measure text-l leading-snug">{t('lead')}</p>
        <p className="mt-4 max-w-measure">{t('rule')}</p>
        <section aria-labelledby="files" className="pt-12">
          <h2 id="files">{t('list')}</h2>
          {states.length === 0 && <p className="mt-4 max-w-measure">{t(says)}</p>}
          <ol className="mt-5 grid gap-6">
            {states.map((state, index) => (
              <StateCard key={state.day} state={state} isNewest={index === 0} />
            ))}
          </ol>
        </section>
        <section aria-labelledby="check" className="pt-12">
          <h2 id="check">{t('check')}</h2>
          <p className="mt-3 max-w-measure">{t.rich('checkText', { command: () => <code>sha256sum</code> })}</p>
        </section>
        <p className="pt-8">
          <Anchor to="/compare" className="tap font-semibold">
            {t('back')}
          </Anchor>
        </p>
      </div>
    </PageFrame>
  );
}
