import { type Draft, type Problem, PROBLEMS } from './form.ts';

type Answer = { next?: string; errors: Draft['errors']; problem?: Problem };

/** A phone that lost its network half-way waits for ever; after this it may press again. */
const LONGEST_WAIT_MS = 30_000;

/** What the codes of `readForm` mean to someone who filled in a form. */
const REFUSED: Record<string, Problem> = { size: 'size', type: 'refused', broken: 'refused', origin: 'refused' };

/** Sends the form's fields to its own action, as JSON. No connection is an answer like any other: nothing typed is lost. */
export async function postForm(form: HTMLFormElement, extra: Record<string, string>): Promise<Answer> {
  const response = await send(form, extra);
  if (!response) return { errors: {}, problem: 'offline' };
  try {
    const answer: { next?: string; errors?: Draft['errors']; status?: unknown } = await response.json();
    if (response.ok) return { next: answer.next, errors: {} };
    if (response.status === 422) return { errors: answer.errors ?? {} };
    const said = String(answer.status);
    return { errors: {}, problem: PROBLEMS.find((problem) => problem === said) ?? REFUSED[said] ?? 'failed' };
  } catch {
    return { errors: {}, problem: response.ok ? 'offline' : 'failed' };
  }
}

async function send(form: HTMLFormElement, extra: Record<string, string>): Promise<Response | undefined> {
  try {
    return await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...Object.fromEntries(new FormData(form)), ...extra }),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
  } catch {
    return undefined;
  }
}
