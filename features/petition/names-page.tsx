import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { listReleasedNames } from '#content/names.ts';
import { numberIn } from './figure-words.ts';

/** Who signed and chose to be named here. Names stay as they were written, in any script. */
export async function NamesPage({ canSign }: { canSign: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('NamesPage')]);
  const names = await listReleasedNames(locale);
  return (
    <div className="mx-auto grid max-w-wide gap-8 px-gut pt-8 lg:pt-12">
      <h1>{t('title')}</h1>
      <p className="max-w-measure text-l leading-snug">{t('lead')}</p>
      {names.length === 0 ? (
        <p className="max-w-measure border-2 border-dashed border-edge p-5 sm:p-8">{t('none')}</p>
      ) : (
        <section aria-labelledby="names" className="grid gap-4 border-t-4 border-ink pt-4">
          <h2 id="names" className="text-l">
            {t('count', { count: names.length, number: numberIn(locale, names.length) })}
          </h2>
          <ul translate="no" className="gap-x-12 sm:columns-2 lg:columns-3">
            {names.map((name, index) => (
              <li key={index} className="break-inside-avoid border-b border-rule py-2">
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="grid max-w-measure gap-4 text-s">
        <p>{t('how')}</p>
        <p>
          {t.rich('takeBack', {
            link: (words) => <Anchor to="/petition/withdraw">{words}</Anchor>,
            about: (words) => <Anchor to="/about">{words}</Anchor>,
          })}
        </p>
        <p className="flex flex-wrap gap-3 print:hidden">
          <Anchor to="/petition" className={buttonClass(canSign ? 'go' : 'plain')}>
            {t(canSign ? 'sign' : 'petition')}
          </Anchor>
        </p>
      </div>
    </div>
  );
}
