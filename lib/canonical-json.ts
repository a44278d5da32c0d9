/**
 * JSON in the one form that everybody writes the same (RFC 8785): keys in order, no space. For what is hashed.
 * Numbers have to be whole and keys names (JavaScript moves keys like `"7"` to the front); what is `undefined` is left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
