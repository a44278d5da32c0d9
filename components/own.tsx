import { getLocale } from 'next-intl/server';

/** Our own words within something that is not translated yet: they stay in the page's language, for those who have them read aloud. */
export async function Own({ lang, children }: { lang: string; children: string }) {
  const locale = await getLocale();
  return lang === locale ? children : <span lang={locale}>{children}</span>;
}
