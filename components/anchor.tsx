import { getLocale } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { type Href, pathOf } from '#i18n/paths.ts';

/** A plain link in the reader's language. Pages are small whole files: nothing is fetched before it is asked for. */
export async function Anchor({
  to,
  fragment,
  ...rest
}: { to: Href; fragment?: string } & Omit<ComponentProps<'a'>, 'href'>) {
  const locale = await getLocale();
  return <a href={`${pathOf(to, locale)}${fragment ? `#${fragment}` : ''}`} {...rest} />;
}
