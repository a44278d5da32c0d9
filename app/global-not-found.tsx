import './globals.css';
import { messages } from '#i18n/messages.ts';
import { defaultLocale, languages, locales } from '#i18n/routing.ts';

/** For addresses outside every language, in all of them. All others get `MissingPage` in the reader's. */
export default function GlobalNotFound() {
  return (
    <html lang={defaultLocale}>
      <head>
        <title>{locales.map((locale) => messages[locale].MissingPage.title).join(' · ')}</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-wide gap-8 px-gut py-16">
          {locales.map((locale) => (
            <p key={locale} lang={locale} dir={languages[locale].direction}>
              <b className="block text-3xl leading-tight">{messages[locale].MissingPage.title}</b>
              <a href={`/${locale}`}>{messages[locale].MissingPage.ways['/']}</a>
            </p>
          ))}
        </main>
      </body>
    </html>
  );
}
