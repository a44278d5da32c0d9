import { scriptJson } from '#lib/json-ld.ts';

/** What search engines read (schema.org). Data, never run: `server/` leaves it where it is. */
export function JsonLd({ data }: { data: { '@type': string } & Record<string, unknown> }) {
  const json = scriptJson({ '@context': 'https://schema.org', ...data });
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
