/** Most mail programs show 76 characters in a line without breaking it once more. */
const WIDTH = 76;

/**
 * Breaks a text at white space, so that it can be read in a mail. Its own line breaks stay; a long address is never cut.
 * @param indent stands before every line
 * @param hang stands before every line but the first, as well
 */
export function wrapText(text: string, indent = '', hang = ''): string {
  const lines = text
    .split('\n')
    .flatMap((line) => linesOf(line.split(/[ \t]+/).filter(Boolean), WIDTH - indent.length - hang.length));
  return lines.map((line, index) => (line ? indent + (index > 0 ? hang : '') + line : '')).join('\n');
}

function linesOf(words: string[], width: number): string[] {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1)!;
    if (!last) lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
