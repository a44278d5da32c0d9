import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { escaped } from '#lib/markup.ts';
import { inks } from '#look.ts';

/** What stands in a mail, once as text and once as HTML. */
export type Part =
  | { p: string }
  | { list: string[] }
  | { button: string; href: string }
  | { link: string; href: string }
  | { small: string };

/** For programs that show text, and for people who want to see where a link leads before they press it. */
export const asText = (parts: Part[]): string => `${parts.map(textOf).join('\n\n')}\n`;

function textOf(part: Part): string {
  if ('p' in part) return part.p;
  if ('list' in part) return part.list.map((item) => `- ${item}`).join('\n');
  if ('small' in part) return part.small;
  return `${'button' in part ? part.button : part.link}:\n${part.href}`;
}

type Ink = keyof typeof inks;

/** Where each ink stands. Light inks are written on every element, because many programs drop what is in the head. */
const INKS = {
  page: { background: 'paper', color: 'ink' },
  sheet: { background: 'sheet', color: 'ink', border: 'ink' },
  button: { background: 'monarch', color: 'on-monarch' },
  link: { color: 'lake' },
  small: { color: 'ink-soft' },
} as const satisfies Record<string, { background?: Ink; color: Ink; border?: Ink }>;

const SHAPE: Record<keyof typeof INKS, string> = {
  page: 'margin:0;padding:24px 12px',
  sheet: 'max-width:544px;margin:0 auto;padding:24px;border-top:4px solid;font:18px/1.5 Arial,sans-serif',
  button:
    'display:inline-block;padding:14px 22px;border-radius:3px;font:bold 18px/1.2 Arial,sans-serif;text-decoration:none',
  link: 'font-size:16px',
  small: 'font-size:15px',
};

/** No table, no picture, nothing from elsewhere. With its own dark inks, so that no program has to guess some. */
export function asHtml(parts: Part[], locale: Locale): string {
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<style>@media (prefers-color-scheme:dark){${Object.keys(INKS).map(darkRule).join('')}}</style></head>`,
    `<body ${styled('page')}><div ${styled('sheet')}>`,
    ...parts.map(htmlOf),
    '</div></body></html>',
  ].join('\n');
}

function htmlOf(part: Part): string {
  if ('p' in part) return `<p>${escaped(part.p).replaceAll('\n', '<br>')}</p>`;
  if ('list' in part) return `<ul>${part.list.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
  if ('small' in part) return `<p ${styled('small')}>${escaped(part.small)}</p>`;
  const [words, place] = 'button' in part ? ([part.button, 'button'] as const) : ([part.link, 'link'] as const);
  return `<p><a href="${escaped(part.href)}" ${styled(place)}>${escaped(words)}</a></p>`;
}

const styled = (place: keyof typeof INKS) => `class="${place}" style="${SHAPE[place]};${inked(place, 0)}"`;

const darkRule = (place: string) => `.${place}{${inked(place as keyof typeof INKS, 1, '!important')}}`;

function inked(place: keyof typeof INKS, theme: 0 | 1, force = ''): string {
  const properties = { background: 'background-color', color: 'color', border: 'border-color' } as const;
  return Object.entries(INKS[place])
    .map(([name, ink]) => `${properties[name as keyof typeof properties]}:${inks[ink as Ink][theme]}${force}`)
    .join(';');
}
