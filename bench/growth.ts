import { growthOfRows } from './growth-rows.ts';
import { growthOfPolicy } from './growth-policy.ts';
import { growthOfQuestions } from './growth-questions.ts';
import { stopSites } from './rested-sites.ts';
import type { Result } from './result.ts';

/** What happens as the site gets older: more questions, a longer policy, more rows. */
export async function measure(): Promise<Result[]> {
  await stopSites();
  return [...(await growthOfQuestions()), ...growthOfPolicy(), ...(await growthOfRows())];
}
