import 'server-only';
import { getSignedText } from '#content/petition.ts';
import type { Db } from '#db/connect.ts';
import { keepText } from '#db/signatures.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { once } from '#lib/once.ts';

/** Keeps every text that pages show, so that who signs it later, on a page left open, signs what was read. For every few seconds. */
export async function keepShownText(getDb: () => Promise<Db>, now = new Date()): Promise<void> {
  const kept = once('kept texts', () => new Set<string>());
  const text = await getSignedText();
  if (kept.has(text.version)) return;
  await keepText(await getDb(), { ...text, since: dayOf(now) });
  kept.add(text.version);
}
