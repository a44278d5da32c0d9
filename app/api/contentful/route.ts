import { revalidatePath } from 'next/cache';
import { refreshAfterWebhook } from '#content/try-refresh.ts';
import { isSignedByContentful } from '#content/webhook.ts';
import { getDb } from '#db/connect.ts';
import { readBytes } from '#lib/bytes.ts';
import { env } from '#lib/env.ts';

const MAX_BYTES = 256 * 1024;

/** Contentful says that something was published or taken back. What it says of it is not read: everything is asked for anew. */
export async function POST(request: Request): Promise<Response> {
  const secrets = [env.CONTENTFUL_WEBHOOK_SECRET, env.CONTENTFUL_WEBHOOK_SECRET_OLD].filter(
    (each) => each !== undefined,
  );
  if (secrets.length === 0 || !request.headers.has('x-contentful-signature')) return answer(401);
  const body = await readBytes(request, MAX_BYTES);
  if (!body) return answer(413);
  const { method, url, headers } = request;
  const signed = { method, path: new URL(url).pathname, headers, body };
  if (!isSignedByContentful(signed, secrets, new Date())) return answer(401);
  const refreshed = await refreshAfterWebhook(getDb);
  if (refreshed === 'adopted') revalidatePath('/', 'layout'); // for hosts without `server/` and `cache-handler.mjs`
  return answer(refreshed === 'held' || refreshed === 'failed' ? 503 : 204);
}

/** Nothing in it: the sender keeps a log that others may read. Contentful tries a 503 again. */
const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });
