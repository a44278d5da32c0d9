/**
 * Every form in which a text could lie in a file that is read as Latin-1, or in a line of a log: as it is, in UTF-8, in base64 at any
 * offset, in hexadecimal, in UTF-16.
 */
export function formsOf(text: string): string[] {
  const plain = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .slice(4, -4),
  );
  return [
    text,
    plain.toString('latin1'),
    ...base64,
    plain.toString('hex'),
    Buffer.from(text, 'utf16le').toString('latin1'),
  ];
}
