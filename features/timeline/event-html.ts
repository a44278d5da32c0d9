import type { TimelineEvent } from '#content/events.ts';
import { datesInWords } from '#i18n/dates.ts';
import { pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Markup, markup } from '#lib/markup.ts';
import { richHtml } from '#lib/rich-html.ts';

type Words = {
  decidedBy: string;
  sources: string;
  confidence: Record<TimelineEvent['confidence'], string>;
};

/** An event as plain HTML for readers of feeds: date, text, who decided, how it is known, sources. Every link is a whole address. */
export function eventHtml(event: TimelineEvent, locale: Locale, siteUrl: string, words: Words): Markup {
  const { date, endDate, body, decidedBy, confidence, sources } = event;
  const links = sources.map(
    ({ url, title, note, ...source }) =>
      markup`<li><a href="${url}">${title}</a> (${words.confidence[source.confidence]})${note && ` ${note}`}</li>`,
  );
  const text = richHtml(body, (href) => siteUrl + pathOf(href, locale));
  const decision = decidedBy && markup`<p>${words.decidedBy} ${decidedBy}</p>`;
  const list = links.length > 0 ? markup`<p>${words.sources}</p><ul>${links}</ul>` : undefined;
  const day = datesInWords(date, endDate, locale);
  return markup`<p><strong>${day}</strong> (${words.confidence[confidence]})</p>${text}${decision}${list}`;
}
