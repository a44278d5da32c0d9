import type { ContentTypeId } from '../types/all.ts';
import { helpText } from './help-texts.ts';

export type ModelField = {
  id: string;
  name: string;
  type: string;
  linkType?: string;
  items?: { type: string; linkType?: string; validations: Validation[] };
  localized: boolean;
  required: boolean;
  validations: Validation[];
};

/** https://www.contentful.com/developers/docs/references/content-management-api/ "Validations" */
export type Validation = {
  in?: string[];
  regexp?: { pattern: string };
  unique?: boolean;
  size?: { min?: number; max?: number };
  range?: { min?: number; max?: number };
  linkContentType?: string[];
  enabledNodeTypes?: string[];
  enabledMarks?: string[];
};

export type Model = {
  sys: { id: ContentTypeId; type: 'ContentType' };
  name: string;
  displayField: string;
  description: string;
  fields: ModelField[];
};

/** Fields that hold a moment; the other dates are days. */
const MOMENTS = ['startsAt', 'publishFrom', 'publishUntil'];

type Widget = [id: string, settings?: Record<string, string>];

const WIDGETS: Record<string, Widget> = {
  Symbol: ['singleLine'],
  Text: ['multipleLine'],
  RichText: ['richTextEditor'],
  Integer: ['numberEditor'],
  Boolean: ['boolean', { trueLabel: 'Yes', falseLabel: 'No' }],
  Link: ['entryLinkEditor'],
  list: ['tagEditor'],
  links: ['entryLinksEditor'],
  choice: ['dropdown'],
  day: ['datePicker', { format: 'dateonly', ampm: '12' }],
  moment: ['datePicker', { format: 'timeZ', ampm: '12' }],
};

/**
 * How Contentful's editor shows a type: a control for each field with its help text. Plain text gets a plain box, because Contentful's
 * own default is one for Markdown, which this site does not draw.
 * @see https://www.contentful.com/developers/docs/concepts/editor-interfaces/
 */
export function editorInterface({ sys, fields }: Model) {
  return {
    sys: {
      id: 'default',
      type: 'EditorInterface',
      contentType: { sys: { type: 'Link', linkType: 'ContentType', id: sys.id } },
    },
    controls: fields.map((field) => {
      const [widgetId, settings] = WIDGETS[kindOf(field)]!;
      const help = { helpText: helpText(sys.id, field.id) };
      return { fieldId: field.id, widgetNamespace: 'builtin', widgetId, settings: { ...help, ...settings } };
    }),
  };
}

function kindOf({ id, type, items, validations }: ModelField): string {
  if (type === 'Array') return items?.type === 'Link' ? 'links' : 'list';
  if (type === 'Date') return MOMENTS.includes(id) ? 'moment' : 'day';
  return type === 'Symbol' && validations.some((each) => each.in) ? 'choice' : type;
}
