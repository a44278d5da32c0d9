import { type Draft, type Problem, PROBLEMS } from './form.ts';

type Answer = { next?: string; errors: Draft['errors']; problem?: Problem };

/** Sends the form's fields to its own action, as JSON. No connection is an answer like any other: nothing typed is lost. */
export async function postForm(form: HTMLFormElement, extra: Record<string, string>): Promise<Answer> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...Object.fromEntries(new FormData(form)), ...extra }),
    });
    const answer: { next?: string; errors?: Draft['errors']; status?: unknown } = await response.json();
    if (response.ok) return { next: answer.next, errors: {} };
    if (response.status === 422) return { errors: answer.errors ?? {} };
    return { errors: {}, problem: PROBLEMS.find((problem) => problem === answer.status) ?? 'failed' };
  } catch {
    return { errors: {}, problem: 'failed' };
  }
}
