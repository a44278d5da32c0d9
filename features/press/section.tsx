import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { PageSection } from '#content/pages.ts';

type Props = { id: string; heading: string; lang?: string; children: ReactNode };

/** A part of a page under its own address. */
export function Section({ id, heading, lang, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      lang={lang}
      className="grid grid-cols-1 gap-x-16 gap-y-4 border-t-4 border-ink pt-3 lg:grid-cols-[4fr_8fr] print:block"
    >
      <h2 id={id} className="text-xl">
        {heading}
      </h2>
      <div className="grid grid-cols-1 gap-4 print:gap-1">{children}</div>
    </section>
  );
}

/** A part whose words an editor writes. What stands below them is ours. */
export async function WrittenSection({ section, children }: { section: PageSection; children?: ReactNode }) {
  const locale = await getLocale();
  const { slug, heading, body, sources, reviewedOn, lang, behindSince } = section;
  const [foreign, own] = lang === locale ? [] : [lang, locale];
  return (
    <Section id={slug} heading={heading} lang={foreign}>
      <Untranslated lang={lang} behindSince={behindSince} />
      <RichText text={body} />
      <div lang={own} className="grid grid-cols-1 gap-4 print:gap-1">
        <Sources sources={sources} className="max-w-measure" />
        <ReviewedOn date={reviewedOn} />
        {children}
      </div>
    </Section>
  );
}

/** Something that is not there yet, and says so. */
export function NotSet({ children }: { children: ReactNode }) {
  return (
    <div className="grid max-w-measure grid-cols-1 gap-2 border-2 border-dashed border-edge p-4 text-s">{children}</div>
  );
}
