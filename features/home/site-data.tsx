import { getLocale, getTranslations } from 'next-intl/server';
import { JsonLd } from '#components/json-ld.tsx';
import { getSettings } from '#content/pages.ts';
import { locales } from '#i18n/routing.ts';
import { wholeAddress } from '#lib/addresses.ts';

/** The site and who runs it, for search engines. Nothing is said of an organization that the settings do not say. */
export async function SiteData({ description }: { description: string }) {
  const locale = await getLocale();
  const [t, { organization, organizationUrl }] = await Promise.all([getTranslations('Site'), getSettings(locale)]);
  const data = {
    '@type': 'WebSite',
    name: `${t('name')} ${t('place')}`,
    url: wholeAddress('/', locale),
    description,
    inLanguage: [...locales],
    publisher: { '@type': 'Organization', name: organization, url: organizationUrl },
  };
  return <JsonLd data={data} />;
}
