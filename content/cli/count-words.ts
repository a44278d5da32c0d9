const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[’'.,](?=[\p{L}\p{N}]))*/u;

/** For measures of reading: a figure such as 130.25 is one word, and its point ends no sentence. A line is a sentence, too. */
export function countWords(text: string): { words: string[]; sentences: number } {
  return {
    words: text.match(new RegExp(WORD, 'gu')) ?? [],
    sentences: text.split(/[.!?]+(?=\s|$|[”’»)])|\n+/).filter((each) => WORD.test(each)).length,
  };
}
