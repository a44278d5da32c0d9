// Everything below U+0020 but tab and line feed, and DEL: nobody types these, and Postgres and mail headers choke on them.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** What was typed, in a form that every part of the site can store and show: whole characters, one kind of line end, no controls. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').normalize('NFC');
}

/** Length as people count it: an accented letter or an emoji is one. (A browser without `Segmenter` counts code points: about the same.) */
export function countCharacters(text: string): number {
  if (typeof Intl.Segmenter !== 'function') return [...text].length;
  return [...new Intl.Segmenter().segment(text)].length;
}
