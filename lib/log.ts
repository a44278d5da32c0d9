/** What may stand in a log beside an event: counts, ids of content, codes. Never a field of a form, an address or a name. */
type Facts = Record<string, string | number | boolean | string[] | undefined>;

/** One line of JSON for something that happened as planned. */
export function logEvent(event: string, facts: Facts = {}): void {
  console.log(line(event, facts));
}

/** One line of JSON for something that failed. An error's message may quote what someone typed: only its name and code are kept. */
export function logError(event: string, error: unknown, facts: Facts = {}): void {
  const { name, code } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { name: 'unknown', code: undefined };
  console.error(line(event, { name, code: code === undefined ? undefined : String(code), ...facts }));
}

function line(event: string, facts: Facts): string {
  return JSON.stringify({ at: new Date().toISOString(), event, ...facts });
}
