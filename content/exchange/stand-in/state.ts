import type { Model } from '../editor.ts';

export type Sys = { id: string; version: number; publishedVersion?: number; [name: string]: unknown };
export type Stored<Body> = Body & { sys: Sys };
export type Locale = { name: string; code: string; fallbackCode: string | null; default: boolean; optional: boolean };
export type Fields = Record<string, Record<string, unknown>>;
export type StoredEntry = Stored<{ fields: Fields; metadata?: object }> & {
  /** What the Delivery API shows, while `fields` are what editors see. */
  published?: Fields;
};
export type Controls = { controls?: { fieldId: string; widgetId?: string; settings?: { helpText?: string } }[] };

/** A space as Contentful keeps it. Forgotten when the process ends. */
export type ManagedSpace = {
  id: string;
  environment: string;
  token: string;
  locales: Map<string, Stored<Locale>>;
  contentTypes: Map<string, Stored<Omit<Model, 'sys'>>>;
  editorInterfaces: Map<string, Stored<Controls>>;
  entries: Map<string, StoredEntry>;
};

/** As Contentful makes a new space: one language, nothing else. */
export function emptySpace(id: string, token: string): ManagedSpace {
  const link = (linkType: string, to: string) => ({ sys: { type: 'Link', linkType, id: to } });
  const place = { space: link('Space', id), environment: link('Environment', 'master') };
  const english = {
    sys: { ...place, id: 'first-locale', type: 'Locale', version: 1 },
    name: 'English (United States)',
    code: 'en-US',
    fallbackCode: null,
    default: true,
    optional: false,
    contentManagementApi: true,
    contentDeliveryApi: true,
  };
  return {
    id,
    environment: 'master',
    token,
    locales: new Map([[english.sys.id, english]]),
    contentTypes: new Map(),
    editorInterfaces: new Map(),
    entries: new Map(),
  };
}
