import { readFile } from 'node:fs/promises';

export const dynamic = 'force-static';

/** How to report a weakness, in the words of `SECURITY.md`. Read at build. */
export async function GET(): Promise<Response> {
  const text = await readFile('SECURITY.md', 'utf8');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
