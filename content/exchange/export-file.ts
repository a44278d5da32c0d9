import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentLocale, DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import { CONTENT_TYPE_IDS } from '../parse.ts';
import type { RawEntry } from '../raw-entry.ts';
import { editorInterface, type Model } from './editor.ts';

const MODEL_FOLDER = 'content/model';

/** The content types as Contentful gets them, what is linked before what links. */
export function readModels(): Model[] {
  const files = readdirSync(MODEL_FOLDER).filter((name) => name.endsWith('.json'));
  const models = files.map((name) => JSON.parse(readFileSync(path.join(MODEL_FOLDER, name), 'utf8')) as Model);
  return models.toSorted((a, b) => CONTENT_TYPE_IDS.indexOf(a.sys.id) - CONTENT_TYPE_IDS.indexOf(b.sys.id));
}

/**
 * Everything that an empty space needs, as one file that `contentful-import` takes: languages, content types, their editors with
 * help texts, entries. What bears a `publishedVersion` is published there. The same entries give the same bytes.
 */
export function exportText(entries: RawEntry[], models: Model[]): string {
  const file = {
    locales: Object.values(contentLocale).map(localeOf),
    contentTypes: models.map((model) => ({ ...model, sys: { ...model.sys, ...PUBLISHED } })),
    editorInterfaces: models.map(editorInterface),
    entries: entries
      .toSorted((a, b) => (a.sys.id < b.sys.id ? -1 : 1))
      .map(({ sys, fields }) => ({ sys: { ...sys, ...PUBLISHED }, metadata: { tags: [] }, fields })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Contentful counts one version further when it publishes. */
const PUBLISHED = { version: 2, publishedVersion: 1 };

/**
 * An entry may be published before its translation is there (`optional`), and nothing falls back (`fallbackCode`): the site itself
 * shows the English whole and says that it is English, never a mix of two languages in one entry.
 */
function localeOf(code: string) {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  const isDefault = code === DEFAULT_CONTENT_LOCALE;
  return {
    sys: { id: `locale-${code}`, type: 'Locale' },
    name,
    code,
    fallbackCode: null,
    default: isDefault,
    contentManagementApi: true,
    contentDeliveryApi: true,
    optional: !isDefault,
  };
}
