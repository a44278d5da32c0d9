import { randomBytes } from 'node:crypto';
import { sealSignature, sealSubscriber } from '#features/petition/seal.ts';
import type { SealedSignature } from '#features/petition/sealed-signature.ts';
import { createSubscriber } from '#db/confirmations.ts';
import type { Db } from '#db/connect.ts';
import { createSignature } from '#db/create-signature.ts';
import type { Locale } from '#i18n/routing.ts';

type Given = Partial<SealedSignature> & { batch?: string; sealed?: string };

/** Signs as the site does: what is given is sealed to these keys, the rest is somebody's. */
export async function signForTests(
  db: Db,
  recipients: string[],
  { batch, sealed, ...given }: Given = {},
): Promise<string> {
  const id = crypto.randomUUID();
  const signature: SealedSignature = {
    version: 1,
    name: '',
    zip: '',
    comment: '',
    locale: 'en',
    disclosure: 'count',
    district: null,
    textVersion: 'v1',
    day: '2026-11-24',
    ...given,
  };
  const { disclosure, district, textVersion, day } = signature;
  const packet = sealed ?? (await sealSignature(signature, recipients));
  await createSignature(db, {
    signature: { id, codeHash: id, sealed: packet, disclosure, district, textVersion, day, batch },
    press: { hash: id, until: '2027' },
    text: { version: textVersion, json: '{"en":{"title":"T"}}', since: day },
    ceiling: { key: id, now: '2026', until: '2027', most: 1 },
  });
  return id;
}

/** Puts an address on the list for updates, as a pressed Confirm does. Gives back the token that ends them. */
export async function subscribeForTests(
  db: Db,
  recipients: string[],
  { email, locale = 'en', sealed }: { email: string; locale?: Locale; sealed?: string },
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const packet = sealed ?? (await sealSubscriber({ version: 1, email, locale, token }, recipients));
  await createSubscriber(db, { tokenHash: `hash of ${token}`, sealed: packet });
  return token;
}
