import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { MissingPage } from '#components/missing-page.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import { getBoundaries } from '#content/boundaries.ts';
import { getCouncil, type Seat } from '#content/contact.ts';
import { dateInWords } from '#i18n/dates.ts';
import { pathOf } from '#i18n/paths.ts';
import { mapOf } from './district-map.ts';
import { MapDrawing } from './map-drawing.tsx';

/** The 15 districts to choose from by eye. A choice leads to the list of the contact page, by a fragment: it stays on the phone. */
export async function MapPage() {
  const [locale, t, boundaries] = await Promise.all([getLocale(), getTranslations('MapPage'), getBoundaries()]);
  if (!boundaries) return <MissingPage />;
  const { seats } = await getCouncil(locale);
  const nameOf = ({ number, holder }: Seat) => [t('district', { number }), holder?.name].filter(Boolean).join(', ');
  const links = seats.map((seat) => ({
    number: seat.number,
    name: nameOf(seat),
    area: seat.district?.area,
    href: `${pathOf('/contact', locale)}#district-${seat.number}`,
  }));
  return (
    <PageFrame here="/contact/map" hasBar={false}>
      <div className="wide">
        <h1 className="max-w-[20ch] pt-8 lg:pt-16 print:max-w-none print:pt-4">{t('title')}</h1>
        <p className="mt-4 max-w-measure print:hidden">{t('text')}</p>
        <div className="mt-6 grid items-start gap-x-12 gap-y-8 lg:grid-cols-2 print:mt-4 print:grid-cols-2 print:gap-x-6">
          <figure>
            <MapDrawing map={mapOf(boundaries)} links={links} label={t('map')} />
            <figcaption className="mt-3 text-xs text-ink-soft">
              {t('credit', { credit: boundaries.credit, date: dateInWords(boundaries.imported, locale) })}
            </figcaption>
          </figure>
          <section aria-labelledby="list">
            <h2 id="list" className="print:sr-only">
              {t('list')}
            </h2>
            <ol className="mt-2">
              {links.map(({ number, name, area, href }) => (
                <li key={number} className="break-inside-avoid border-b border-rule">
                  <a
                    href={href}
                    className="flex min-h-tap flex-wrap items-center gap-x-3 py-1 leading-snug no-underline print:min-h-0"
                  >
                    <b className="underline underline-offset-4 print:no-underline">{name}</b>
                    {area && <span className="text-s text-ink-soft">{area}</span>}
                  </a>
                </li>
              ))}
            </ol>
            <p className="mt-4 print:hidden">
              <Anchor to="/contact" className="tap font-semibold">
                {t('back')}
              </Anchor>
            </p>
          </section>
        </div>
      </div>
    </PageFrame>
  );
}
