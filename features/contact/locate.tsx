import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';

/**
 * The map, and the phone's own position: only at the tap on the button. `public/locate.js`, which comes with that tap, finds the district
 * and chooses it in the list.
 * @param city the City's own page about the districts
 */
export async function Locate({ city }: { city?: string }) {
  const t = await getTranslations('ContactPage.locate');
  const open = { districts: '{districts}' }; // filled in by /locate.js
  return (
    <>
      <p>
        <Anchor to="/contact/map" className="tap font-semibold">
          {t('map')}
        </Anchor>
      </p>
      <div hidden data-needs-script suppressHydrationWarning className="print:hidden">
        <p id="locate-hint">{t('hint')}</p>
        <button
          type="button"
          aria-describedby="locate-hint"
          data-load="/locate.js"
          data-lines="/data/districts.json"
          data-status="locate-says"
          data-city="locate-city"
          data-waiting={t('waiting')}
          data-found={t('found', open)}
          data-between={t('between', open)}
          data-edge={t('edge', open)}
          data-outside={t('outside')}
          data-denied={t('denied')}
          data-unavailable={t('unavailable')}
          data-timeout={t('timeout')}
          data-failed={t('failed')}
          className={`${buttonClass('plain')} mt-2`}
        >
          {t('button')}
        </button>
        <p id="locate-says" role="status" suppressHydrationWarning className="mt-2 font-semibold">
          {''}
        </p>
        {city && (
          <a
            id="locate-city"
            href={city}
            rel="noreferrer"
            hidden
            suppressHydrationWarning
            className="min-h-tap items-center not-[[hidden]]:inline-flex"
          >
            {t('city')}
          </a>
        )}
      </div>
    </>
  );
}
