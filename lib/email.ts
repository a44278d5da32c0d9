/** Octets in the path of RFC 5321, without its brackets. */
const LONGEST = 254;

/**
 * Whether a text can be one e-mail address. Loosely: what stands before the `@` is the mail server's business. Nothing that could
 * end a header, name a second address, or be read as words and an address.
 */
export function isEmail(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}.]+(\.[^\s@<>()[\]\\,;:"\p{C}.]+)+$/u.test(text)
  );
}

/** Where nearly everyone has a mailbox, so that a slip of one letter can be told from another provider. */
const WELL_KNOWN = ['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com'];
const REAL = ['mail.com', 'ymail.com', 'email.com', 'hotmail.co'];

/** The address that was probably meant, where its domain is one slip away from a well-known one. A guess: never a reason to refuse. */
export function meantEmail(text: string): string | undefined {
  const [, name, domain] = /^\s*(.+)@(\S+?)\.?\s*$/.exec(text.toLowerCase()) ?? [];
  if (!domain || REAL.includes(domain)) return undefined;
  const meant = WELL_KNOWN.find((known) => isOneSlip(domain, known));
  return meant && `${name}@${meant}`;
}

/** One letter more, less or another, or two in the wrong order. */
function isOneSlip(typed: string, known: string): boolean {
  let start = 0;
  while (typed[start] === known[start] && start < known.length) start++;
  let [a, b] = [typed.slice(start), known.slice(start)];
  while (a && a.at(-1) === b.at(-1)) [a, b] = [a.slice(0, -1), b.slice(0, -1)];
  return typed !== known && ((a.length < 2 && b.length < 2) || (b.length === 2 && a === b[1]! + b[0]!));
}
