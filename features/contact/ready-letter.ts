import 'server-only';
import { getTranslations } from 'next-intl/server';
import { type Council, getCouncil, getLetterTemplate, type LetterTemplate, type Official } from '#content/contact.ts';
import { pinnedAddress } from '#lib/pinned-addresses.ts';
import { defaultLocale, type Locale } from '#i18n/routing.ts';
import { type Letter, type MailLink, mailLink, wholeLetter, writeLetter } from './letter.ts';
import type { Contact } from './schema.ts';

/** Everything the page and the JSON answer say about one letter. Nothing of it is kept. */
export type ReadyLetter = Letter & {
  district: number;
  /** Whose seat is vacant is answered by the Council President. */
  official: Official;
  isVacant: boolean;
  clerk?: Official;
  /** The pinned address and a link to it; neither where content says another one ("on hold"). */
  email?: string;
  mail?: MailLink;
  script: { short: string; long: string };
  /** The language the letter is in; not the reader's where a translation is missing. */
  lang: Locale;
  /** Of the template: the day since which its English is newer. */
  behindSince?: string;
};

/** `undefined` when there is nobody to write to: no holder, and no Council President either. */
export async function readyLetter(contact: Contact, locale: Locale): Promise<ReadyLetter | undefined> {
  const [council, template] = await Promise.all([getCouncil(locale), getLetterTemplate(locale)]);
  const t = await getTranslations({ locale: template.lang, namespace: 'LetterPage' });
  const district = { district: contact.district };
  const signature = contact.name ? [contact.name, t('under', district)] : [t('resident', district)];
  return composeLetter({ contact, council, template, signature });
}

type Input = { contact: Contact; council: Council; template: LetterTemplate; signature: string[] };

/** Pure: who gets the letter, what it says, and whether a mail link may be made. */
export function composeLetter({ contact, council, template, signature }: Input): ReadyLetter | undefined {
  const holder = council.seats.find(({ number }) => number === contact.district)?.holder;
  const official = holder ?? council.president;
  if (!official) return undefined;
  const englishNote = contact.englishNote && template.lang !== defaultLocale ? template.englishNote : undefined;
  const parts = { ...template, englishNote };
  const written = writeLetter({ parts, recipient: official.name, ownWords: contact.ownWords, signature });
  const letter = { subject: written.subject, body: wholeLetter(contact.letter) || written.body };
  const email = pinnedAddress(official);
  return {
    ...letter,
    district: contact.district,
    official,
    isVacant: !holder,
    clerk: council.clerk,
    email,
    mail: email === undefined ? undefined : mailLink(email, letter),
    script: { short: template.callShort, long: template.call },
    lang: template.lang,
    behindSince: template.behindSince,
  };
}
