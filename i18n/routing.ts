type Language = {
  /** What it calls itself. */
  name: string;
  /** What Contentful calls it. */
  contentful: string;
  /** Of its writing. */
  direction: 'ltr' | 'rtl';
};

/**
 * The languages of the site, by their code (BCP 47), in the order in which they are offered. What is not translated is shown in the
 * first. One language more is an entry here, its addresses below, its messages (`i18n/messages.ts`) and its content; whatever else
 * differs by language follows from here, or is a `Record<Locale, ...>` that the compiler asks for. (docs/languages.md)
 */
export const languages = {
  en: { name: 'English', contentful: 'en-US', direction: 'ltr' },
  es: { name: 'Español', contentful: 'es', direction: 'ltr' },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as Locale[];
export const defaultLocale = 'en' satisfies Locale;

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
  '/contact/map': { en: '/contact/map', es: '/contacto/mapa' },
  '/contact/letter': { en: '/contact/letter', es: '/contacto/carta' },
  '/contact/confirm': { en: '/contact/confirm', es: '/contacto/confirmar' },
  '/toolkit': { en: '/toolkit', es: '/herramientas' },
  '/toolkit/[slug]': { en: '/toolkit/[slug]', es: '/herramientas/[slug]' },
  '/press': { en: '/press', es: '/prensa' },
  '/about': { en: '/about', es: '/acerca' },
  '/privacy': { en: '/privacy', es: '/privacidad' },
} as const satisfies Record<string, Record<Locale, string>>;

export type Folder = keyof typeof pathnames;

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

export const otherLocales = (locale: Locale): Locale[] => locales.filter((each) => each !== locale);

/** A value for each language. */
export const inEachLanguage = <Value>(valueFor: (locale: Locale) => Value): Record<Locale, Value> =>
  Object.fromEntries(locales.map((locale) => [locale, valueFor(locale)])) as Record<Locale, Value>;
