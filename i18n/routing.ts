/**
 * The languages of the site, in the order in which they are offered. The first answers where nothing else fits.
 * A third language is one entry here, one file in `messages/` and its content.
 */
export const locales = ['en', 'es'] as const;
export const defaultLocale = 'en';

/** What a language calls itself. */
export const languageNames = { en: 'English', es: 'Español' } as const satisfies Record<Locale, string>;

/** Every page's address in each language. `next.config.ts` turns it into rewrites, so links and server agree. */
export const pathnames = {
  '/': { en: '/', es: '/' },
  '/faq': { en: '/faq', es: '/preguntas' },
  '/faq/[slug]': { en: '/faq/[slug]', es: '/preguntas/[slug]' },
  '/compare': { en: '/compare', es: '/comparar' },
  '/compare/[a]/[b]': { en: '/compare/[a]/[b]', es: '/comparar/[a]/[b]' },
  '/compare/[a]/[b]/side': { en: '/compare/[a]/[b]/side', es: '/comparar/[a]/[b]/side' },
  '/compare/[a]/[b]/clean': { en: '/compare/[a]/[b]/clean', es: '/comparar/[a]/[b]/clean' },
  '/compare/states': { en: '/compare/states', es: '/comparar/versiones' },
  '/provisions/[slug]': { en: '/provisions/[slug]', es: '/puntos/[slug]' },
  '/timeline': { en: '/timeline', es: '/cronologia' },
  '/timeline/[year]': { en: '/timeline/[year]', es: '/cronologia/[year]' },
  '/petition': { en: '/petition', es: '/peticion' },
  '/petition/review': { en: '/petition/review', es: '/peticion/revisar' },
  '/petition/thanks': { en: '/petition/thanks', es: '/peticion/gracias' },
  '/petition/withdraw': { en: '/petition/withdraw', es: '/peticion/retirar' },
  '/petition/figures': { en: '/petition/figures', es: '/peticion/cifras' },
  '/petition/names': { en: '/petition/names', es: '/peticion/nombres' },
  '/petition/confirm': { en: '/petition/confirm', es: '/peticion/confirmar' },
  '/updates/unsubscribe': { en: '/updates/unsubscribe', es: '/novedades/baja' },
  '/contact': { en: '/contact', es: '/contacto' },
  '/contact/letter': { en: '/contact/letter', es: '/contacto/carta' },
  '/toolkit': { en: '/toolkit', es: '/herramientas' },
  '/toolkit/[slug]': { en: '/toolkit/[slug]', es: '/herramientas/[slug]' },
  '/press': { en: '/press', es: '/prensa' },
  '/about': { en: '/about', es: '/acerca' },
  '/privacy': { en: '/privacy', es: '/privacidad' },
} as const satisfies Record<string, Record<Locale, string>>;

export type Locale = (typeof locales)[number];
export type Folder = keyof typeof pathnames;

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

export const otherLocales = (locale: Locale): Locale[] => locales.filter((each) => each !== locale);
