import type { Metadata } from 'next';

type Head = (props: { params: Promise<Record<string, string>> }) => Promise<Metadata>;
type PageModule = { generateMetadata?: Head };

/** The `generateMetadata` of the page in a folder; none where there is no such page, or it does not say what it is about. */
export async function headIn(folder: string): Promise<Head | undefined> {
  if (folder === '/') return (await import('./(pages)/page.tsx')).generateMetadata;
  const name = folder.slice(1);
  const pages: Promise<PageModule> = import(`./(pages)/${name}/page.tsx`);
  const answers = (): Promise<PageModule> => import(`./(answers)/${name}/page.tsx`);
  const { generateMetadata } = await pages.catch(answers).catch((): PageModule => ({}));
  return generateMetadata;
}
