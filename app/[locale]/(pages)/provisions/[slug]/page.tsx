import type { Metadata } from 'next';
import { listProvisions } from '#content/compare.ts';
import { ProvisionPage, provisionMetadata } from '#features/compare/provision-page.tsx';
import { defaultLocale } from '#i18n/routing.ts';

type Props = PageProps<'/[locale]/provisions/[slug]'>;

export async function generateStaticParams() {
  return (await listProvisions(defaultLocale)).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return provisionMetadata((await params).slug);
}

export default async function Page({ params }: Props) {
  return <ProvisionPage slug={(await params).slug} />;
}
