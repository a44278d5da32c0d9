import { z } from 'zod';
import { Trouble } from './cli.ts';

const LONGEST_WAIT_MS = 10_000;
const healthSchema = z.object({ keys: z.array(z.string().regex(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/)) });

/**
 * The fingerprints of the keys that a running site seals to, from its `/api/health`.
 * @throws `Trouble` when it does not answer, or is an older version
 */
export async function keysOfSite(site: string): Promise<string[]> {
  if (!URL.canParse(site)) throw new Trouble('noAddress', { site });
  const answer = await fetch(new URL('/api/health', site), { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }).catch(
    () => {
      throw new Trouble('siteAway', { site });
    },
  );
  const { data } = healthSchema.safeParse(await answer.json().catch(() => undefined));
  if (!data) throw new Trouble('siteUnknown', { site });
  return data.keys;
}
