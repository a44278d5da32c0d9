import { getLocale, getTranslations } from 'next-intl/server';
import { quietActionClass } from '#components/button.ts';
import { type Href, pathOf } from '#i18n/paths.ts';
import { absolute } from '#lib/addresses.ts';
import { qrOf } from '#lib/qr.ts';

/** The page's address as a code for someone else's phone: drawn in the page, and as files to print. */
export async function QrCode({ to, title }: { to: Href; title: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ToolkitPage.qr')]);
  const path = pathOf(to, locale);
  const { size, path: modules } = qrOf(absolute(path));
  return (
    <details lang={locale} className="print:hidden">
      <summary className={quietActionClass}>{t('title')}</summary>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('alt', { title })}
        shapeRendering="crispEdges"
        className="h-auto w-60"
      >
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={modules} />
      </svg>
      <p className="text-s">{t('text')}</p>
      <p className="flex gap-x-5">
        {(['png', 'svg'] as const).map((kind) => (
          <a key={kind} href={`/share/qr${path}.${kind}`} download className={quietActionClass}>
            {kind.toUpperCase()}
          </a>
        ))}
      </p>
    </details>
  );
}
