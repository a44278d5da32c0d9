import http from 'node:http';

export type RawAnswer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

/** Asks as a browser on https does, and gives the bytes as they came over the line. */
export function fetchRaw(
  url: string,
  headers: http.OutgoingHttpHeaders = { 'accept-encoding': 'gzip, deflate, br' },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
      .on('error', reject);
  });
}

/** Every page that can be found, as paths. */
export async function pathsOfSitemap(baseUrl: string): Promise<string[]> {
  const { body } = await fetchRaw(`${baseUrl}/sitemap.xml`, {});
  return [...body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}
