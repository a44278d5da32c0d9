/** A request as a browser of ours would send it. */
export function formRequest(
  path: string,
  fields: Record<string, unknown> | string,
  headers: Record<string, string> = {},
): Request {
  return new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
    body: typeof fields === 'string' ? fields : JSON.stringify(fields),
  });
}

/** The same from a page without script. */
export function plainFormRequest(
  path: string,
  fields: Record<string, string> | string,
  headers: Record<string, string> = {},
): Request {
  const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
  return formRequest(path, body, { 'content-type': 'application/x-www-form-urlencoded', ...headers });
}

/** The sealed answers that a response sets, by path, without those that are deleted. */
export function sealedAnswers(response: Response): Map<string, string> {
  const set = response.headers.getSetCookie().map((cookie) => /^answer=([^;]*); Path=([^;]*)/.exec(cookie)!);
  return new Map(set.filter(([, value]) => value).map(([, value = '', path = '']) => [path, value]));
}
