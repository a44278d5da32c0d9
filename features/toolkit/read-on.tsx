import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import type { ToolkitItem } from '#content/toolkit.ts';
import { groupOf } from './groups.ts';

/** What else one can do of the same kind, and the way to all. */
export async function ReadOn({ item, items }: { item: ToolkitItem; items: ToolkitItem[] }) {
  const t = await getTranslations('ToolkitPage');
  const group = groupOf(item.kind);
  const others = items.filter((each) => groupOf(each.kind) === group && each.slug !== item.slug);
  return (
    <nav aria-label={t('others')} className="border-t-4 border-ink print:hidden">
      <ItemLinks items={others} />
      <Anchor to="/toolkit" className="tap py-2 font-semibold">
        {t('all')}
      </Anchor>
    </nav>
  );
}

/** Items as a plain list of links, each with what it is for. */
export function ItemLinks({ items }: { items: ToolkitItem[] }) {
  return (
    <ul>
      {items.map(({ slug, title, summary, lang }) => (
        <li key={slug} lang={lang} className="border-b border-rule">
          <Anchor
            to={{ folder: '/toolkit/[slug]', slug }}
            className="grid min-h-tap gap-x-8 py-4 text-ink no-underline hover:underline md:grid-cols-[5fr_7fr] md:items-baseline"
          >
            <b className="text-l leading-snug">{title}</b>
            <span className="text-s text-ink-soft">{summary}</span>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
