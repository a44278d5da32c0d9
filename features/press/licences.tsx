import { getLocale, getTranslations } from 'next-intl/server';
import type { Settings } from '#content/pages.ts';
import { Section } from './section.tsx';

/** In the reader's language, at those who wrote the licence. */
const deed = (locale: string) => `https://creativecommons.org/licenses/by/4.0/deed.${locale}`;

/** What may be done with the words, and with the code. */
export async function Licences({ wordsLicense, lang }: Pick<Settings, 'wordsLicense' | 'lang'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PressPage.licences')]);
  return (
    <Section id="licence" heading={t('title')}>
      <dl className="grid max-w-measure grid-cols-1 gap-4">
        <div>
          <dt className="font-bold">{t('words')}</dt>
          <dd lang={lang === locale ? undefined : lang}>{wordsLicense}</dd>
          <dd>
            <a href={deed(locale)} rel="noreferrer" className="tap font-semibold">
              {t('deed')}
            </a>
          </dd>
        </div>
        <div>
          <dt className="font-bold">{t('code')}</dt>
          <dd>{t('codeText')}</dd>
        </div>
      </dl>
    </Section>
  );
}
