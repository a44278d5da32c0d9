import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass, quietActionClass } from '#components/button.ts';
import { CopyText } from '#components/copy-text.tsx';
import { PrintButton } from '#components/print-button.tsx';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import { pathOfPortrait } from '#components/share-card.ts';
import { ShareRow } from '#components/share-row.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { ToolkitItem } from '#content/toolkit.ts';
import { pathOf } from '#i18n/paths.ts';
import { Advice } from './advice.tsx';
import { groupOf, isHandedOver } from './groups.ts';
import type { KitItem } from './kit.ts';
import { paperPath } from './papers/addresses.ts';
import { PetitionLines } from './petition-lines.tsx';
import { PostList } from './post-list.tsx';
import { postsOf } from './posts.ts';
import { QrCode } from './qr-code.tsx';
import { ReadOn } from './read-on.tsx';
import { behindOf } from './sheet.ts';
import { SheetWords } from './sheet-words.tsx';

/** One item on a page of its own: the address that is passed on, and the sheet that comes out of a printer. */
export async function ItemPage({ item, sheet, items }: KitItem & { items: ToolkitItem[] }) {
  const locale = await getLocale();
  const { slug, kind, title, lang, sources, reviewedOn } = item;
  const isPrinted = !isHandedOver(kind);
  const [foreign, own] = lang === locale ? [] : [lang, locale];
  return (
    <div className="mx-auto grid max-w-wide grid-cols-1 gap-12 px-gut py-8 lg:py-14 print:block print:py-0">
      <article lang={foreign} className="grid grid-cols-1 gap-8 print:gap-2">
        <Head item={item} isPrinted={isPrinted} />
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] lg:gap-12 print:block">
          <div className="grid grid-cols-1 gap-4">
            <Untranslated lang={sheet.at(-1)!.lang} behindSince={behindOf({ item, sheet })} />
            {kind === 'social' ? (
              <PostList posts={sheet.flatMap(({ text }) => postsOf(text))} />
            ) : (
              <SheetWords sheet={sheet} kind={kind} />
            )}
            {kind === 'petition-sheet' && <PetitionLines />}
          </div>
          <Advice item={item} isPrinted={isPrinted} />
        </div>
        <footer
          lang={own}
          className={`grid max-w-measure grid-cols-1 gap-3 border-t border-rule pt-4 print:gap-1 print:pt-1 ${kind === 'letter' ? 'print:hidden' : ''}`}
        >
          <Grounds sources={sources} isPrinted={isPrinted} />
          <ReviewedOn date={reviewedOn} />
          <ShareRow title={title} to={{ folder: '/toolkit/[slug]', slug }} />
          <SharePicture slug={slug} />
          <QrCode title={title} to={{ folder: '/toolkit/[slug]', slug }} />
        </footer>
      </article>
      <ReadOn item={item} items={items} />
    </div>
  );
}

async function Head({ item, isPrinted }: { item: ToolkitItem; isPrinted: boolean }) {
  const [locale, t, tPaper] = await Promise.all([
    getLocale(),
    getTranslations('ToolkitPage'),
    getTranslations('ToolkitPaper'),
  ]);
  const group = groupOf(item.kind);
  return (
    <header className={isPrinted ? '' : 'print:hidden'}>
      <p lang={locale} className="text-s font-semibold print:hidden">
        <Anchor to="/toolkit" fragment={group} className="tap">
          {t('back', { group: t(`groups.${group}`) })}
        </Anchor>
      </p>
      <h1 className="max-w-[22ch]">{item.title}</h1>
      <p className="mt-4 max-w-[40rem] text-l text-balance">{item.summary}</p>
      <div lang={locale} className="mt-4 flex flex-wrap gap-3 print:hidden">
        {item.pdf && (
          <a href={paperPath(item.slug, locale)} className={buttonClass('small')}>
            {tPaper('pdf')}
          </a>
        )}
        <PrintButton />
        {item.kind !== 'social' && <CopyText from="#sheet" label={t('copy')} />}
      </div>
    </header>
  );
}

/** Upright, to be posted: see app/share. */
async function SharePicture({ slug }: Pick<ToolkitItem, 'slug'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ToolkitPage')]);
  return (
    <p lang={locale} className="print:hidden">
      <a
        href={pathOfPortrait(pathOf({ folder: '/toolkit/[slug]', slug }, locale))}
        download={`sop130-${slug}-${locale}.png`}
        className={quietActionClass}
      >
        {t('picture')}
      </a>
    </p>
  );
}

/** On a sheet that goes to someone else the address of this page stands for them. */
async function Grounds({ sources, isPrinted }: Pick<ToolkitItem, 'sources'> & { isPrinted: boolean }) {
  const t = await getTranslations('Sources');
  if (sources.length === 0) return null;
  return (
    <div className={isPrinted ? '' : 'print:hidden'}>
      <h2 className="text-xs tracking-normal">{t('title')}</h2>
      <Sources sources={sources} />
    </div>
  );
}
