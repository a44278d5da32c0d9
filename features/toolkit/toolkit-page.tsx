import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '#components/button.ts';
import { PageLead } from '#components/page-lead.tsx';
import { getPageText } from '#content/pages.ts';
import { pathOf } from '#i18n/paths.ts';
import { type Locale, otherLocales } from '#i18n/routing.ts';
import { CallCard } from './call-card.tsx';
import { Card } from './card.tsx';
import { kitPathOf, MOST_BYTES, oneFilePathOf } from './files/addresses.ts';
import { groupItems } from './groups.ts';
import { listSheets } from './kit.ts';

/** All there is to print, send or read aloud, by what one does with it. */
export async function ToolkitPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ToolkitPage')]);
  const [text, kit] = await Promise.all([getPageText('toolkit', locale), listSheets(locale)]);
  const groups = groupItems(kit.map(({ item }) => item));
  const call = kit.find(({ item }) => item.kind === 'script');
  return (
    <div className="wide">
      <div className="grid gap-x-16 gap-y-6 py-8 lg:grid-cols-[7fr_4fr] lg:items-end lg:py-14">
        <div>
          <h1>{text.title}</h1>
          <PageLead text={text} className="mt-4 max-w-[40rem] text-l text-balance" />
          <p className="mt-4 max-w-[40rem] text-s print:hidden">{t('howTo')}</p>
        </div>
        <div className="border-t-4 border-ink pt-3 text-s print:hidden">
          <h2 className="text-m tracking-normal">{t('whole.title')}</h2>
          <p className="mt-2">
            <a href={kitPathOf(locale)} download className={buttonClass('small')}>
              {t('whole.zip', { most: MOST_BYTES.kit / 1e6 })}
            </a>
          </p>
          <p className="mt-2">
            <a href={oneFilePathOf(locale)} download className="tap font-semibold">
              {t('whole.one', { most: MOST_BYTES.oneFile / 1e3 })}
            </a>
          </p>
          <p className="text-xs text-ink-soft">{t('whole.text')}</p>
          {otherLocales(locale).map((other) => (
            <InLanguage key={other} locale={other} />
          ))}
        </div>
      </div>
      {kit.length === 0 && <p className="max-w-measure border-2 border-dashed border-edge p-4">{t('empty')}</p>}
      {groups.map(({ group, items }) => (
        <section key={group} aria-labelledby={group} className="mb-16">
          <h2 id={group} className="border-t-4 border-ink pt-3">
            {t(`groups.${group}`)}
          </h2>
          {group === 'say' && call && <CallCard {...call} />}
          <ul
            className={`mt-8 grid grid-cols-1 gap-8 md:grid-cols-2 print:gap-2 ${group === 'hand-out' ? 'lg:grid-cols-4' : ''}`}
          >
            {items.map(
              (item) => item !== call?.item && <Card key={item.slug} item={item} isOnRack={group === 'hand-out'} />,
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Says so in that language: it speaks to those who read it. */
async function InLanguage({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'ToolkitPage' });
  return (
    <a href={pathOf('/toolkit', locale)} lang={locale} hrefLang={locale} className="tap font-semibold">
      {t('allHere')}
    </a>
  );
}
