import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { ConfirmPage, type ConfirmView } from '#features/petition/confirm-page.tsx';
import type { Answered } from '#features/petition/link.ts';
import type { Draft } from '#lib/form.ts';
import { readAnswer } from '#lib/sealed-cookie.ts';
import { isToken } from '#mail/token.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ConfirmPage')]);
  return metadataOf('/petition/confirm', locale, { title: t('metaTitle'), description: t('description') });
}

export default async function Page({ searchParams }: PageProps<'/[locale]/petition/confirm'>) {
  return <ConfirmPage view={await viewOf((await searchParams).token)} />;
}

/** A link that was just opened goes before what was answered before. */
async function viewOf(token: string | string[] | undefined): Promise<ConfirmView> {
  if (token !== undefined) return isToken(token) ? { token } : 'incomplete';
  const answer = await readAnswer<Draft | Answered>();
  if (!answer) return 'missing';
  if ('state' in answer) return answer;
  if (answer.problem === 'expired' || !isToken(answer.values.token)) return 'expired';
  return { token: answer.values.token, draft: answer };
}
