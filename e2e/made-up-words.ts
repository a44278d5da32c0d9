// A made-up language of long words: English, each word with accents and about 40 % longer. What stands on a page without them was
// not taken from the messages or the content.

const ACCENTS: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};
const LONGER = 0.4;

/** Letters of a plain text, so changed that every word bears an accent. Figures, signs and addresses stay. */
export function madeUp(text: string): string {
  return text.replace(/\S+/g, (part) => (/[@/]|\w\.\w/.test(part) ? part : part.replace(/\p{L}+/gu, longer)));
}

function longer(word: string): string {
  const accented = word.replace(/[aeiou]/gi, (letter) => ACCENTS[letter]!);
  return accented + 'ú'.repeat(Math.ceil(word.length * LONGER));
}

/** The same for a message: placeholders, tags and the names of forms stay as they are (ICU). */
export function madeUpMessage(message: string): string {
  let [made, words] = ['', ''];
  const flush = () => {
    made += madeUp(words);
    words = '';
  };
  for (let at = 0; at < message.length; at++) {
    const tag = /^<\/?\w+>/.exec(message.slice(at))?.[0];
    if (tag === undefined && message[at] !== '{') {
      words += message[at];
      continue;
    }
    flush();
    const part = tag ?? message.slice(at, endOfBraces(message, at));
    made += tag ?? madeUpArgument(part);
    at += part.length - 1;
  }
  flush();
  return made;
}

/** `{name}` and `{when, date}` stay; of `{count, plural, one {One vote} other {# votes}}` the words of each form change. */
function madeUpArgument(argument: string): string {
  const head = /^\{\s*\w+\s*,\s*(plural|select|selectordinal)\s*,/.exec(argument)?.[0];
  if (head === undefined) return argument;
  let made = head;
  for (let at = head.length; at < argument.length; at++) {
    if (argument[at] !== '{') made += argument[at];
    else {
      const end = endOfBraces(argument, at);
      made += `{${madeUpMessage(argument.slice(at + 1, end - 1))}}`;
      at = end - 1;
    }
  }
  return made;
}

/** Where what opens at a place ends. */
function endOfBraces(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  throw new Error(`A brace is not closed: ${text}`);
}

const isMadeUp = (word: string) => /[áéíóú]/i.test(word);

/** Words of a text that are of another language. */
export const foreignWords = (text: string): string[] =>
  (text.match(/\p{L}{2,}/gu) ?? []).filter((word) => !isMadeUp(word));
