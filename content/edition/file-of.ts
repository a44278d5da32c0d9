import { DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';

/** Where an entry lies in the edition, whatever id Contentful gave it: `provision-text/raids-2016.json`. */
export function fileOf(entry: RawEntry): string {
  const folder = typeOf(entry).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${folder}/${String(entry.fields.slug?.[DEFAULT_CONTENT_LOCALE])}.json`;
}
