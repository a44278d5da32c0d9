import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import type { Unsubscribed } from '#features/updates/unsubscribe.ts';
import { UnsubscribePage, type UnsubscribeView } from '#features/updates/unsubscribe-page.tsx';
import type { Draft } from '#lib/form.ts';
import { readAnswer } from '#lib/sealed-cookie.ts';
import { splitTokens } from '#mail/token.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('UnsubscribePage')]);
  return metadataOf('/updates/unsubscribe', locale, { title: t('metaTitle'), description: t('description') });
}

export default async function Page({ searchParams }: PageProps<'/[locale]/updates/unsubscribe'>) {
  return <UnsubscribePage view={await viewOf((await searchParams).token)} />;
}

/** A link that was just opened goes before what was answered before. */
async function viewOf(token: string | string[] | undefined): Promise<UnsubscribeView> {
  if (token !== undefined) return isWhole(token) ? { token } : 'incomplete';
  const answer = await readAnswer<Draft | Unsubscribed>();
  if (!answer) return 'missing';
  if ('isEnded' in answer) return 'done';
  return isWhole(answer.values.token) ? { token: answer.values.token, draft: answer } : 'incomplete';
}

const isWhole = (token: unknown): token is string => splitTokens(token).length > 0;
