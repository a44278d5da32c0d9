import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import { CopyLink } from '#components/copy-link.tsx';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { Href } from '#i18n/paths.ts';
import { cardOfPoint } from './card.ts';
import { historyCitation } from './citation.ts';
import { CiteEmbed } from './cite-embed.tsx';
import { PointData } from './data.tsx';
import { findHistory, type History } from './history.ts';
import { MissingPoint } from './missing-point.tsx';
import { Neighbours } from './neighbours.tsx';
import { currentState } from './states/known.ts';
import { StepCard } from './step-card.tsx';

const hrefOf = (slug: string): Href => ({ folder: '/provisions/[slug]', slug });

export async function provisionMetadata(slug: string): Promise<Metadata> {
  const locale = await getLocale();
  const [t, history] = await Promise.all([getTranslations('ProvisionPage'), findHistory(slug, locale)]);
  if (!history) return {};
  const { topic, change } = history.provision;
  return metadataOf(hrefOf(slug), locale, {
    title: t('metaTitle', { topic }),
    description: t('description', { change }),
    card: await cardOfPoint(slug, locale),
  });
}

/** One point of the policy through all versions: the page that is shared. */
export async function ProvisionPage({ slug }: { slug: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ProvisionPage')]);
  const history = await findHistory(slug, locale);
  if (!history) return <MissingPoint asked={slug} />;
  const { provision, steps } = history;
  return (
    <PageFrame here={hrefOf(slug)}>
      <div className="wide pt-6 lg:pt-10">
        <Head history={history} />
        <div data-states={currentState()?.date ?? 'none'} className="flex flex-wrap gap-x-5 pt-2 print:hidden">
          <CopyLink title={provision.topic} to={hrefOf(slug)} />
          <CiteEmbed
            slug={slug}
            topic={provision.topic}
            citation={await historyCitation(
              provision,
              steps.map(({ cell }) => cell),
              locale,
            )}
          />
        </div>
        <section aria-labelledby="versions" className="pt-10">
          <h2 id="versions">{t('versions')}</h2>
          {steps.map((step, index) => (
            <StepCard key={step.version.slug} step={step} isFirst={index === 0} />
          ))}
        </section>
        <Neighbours history={history} />
      </div>
      <PointData history={history} />
    </PageFrame>
  );
}

async function Head({ history: { provision, number, count } }: { history: History }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ProvisionPage')]);
  const { topic, change, kind, sections, reviewedOn } = provision;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-5 text-s">
        {t('kicker', { number, count })}
        <Anchor to="/compare" className={quietActionClass}>
          {t('all')}
        </Anchor>
      </p>
      <Untranslated lang={provision.lang} behindSince={provision.behindSince} />
      <h1 lang={provision.lang === locale ? undefined : provision.lang}>{topic}</h1>
      <p className="mt-4 max-w-measure text-l leading-snug">
        <span className="mb-2 block text-s text-ink-soft">{t('change')}</span>
        {change} <span className="text-s font-semibold ">({t(`kind.${kind}`)})</span>
      </p>
      <div className="mt-4 flex flex-wrap gap-x-5 text-xs text-ink-soft">
        {sections.length > 0 && <p>{t('sections', { sections: sections.join(', ') })}</p>}
        <ReviewedOn date={reviewedOn} className="" />
      </div>
    </>
  );
}
