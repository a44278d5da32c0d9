import { statesAnswer } from '#features/compare/states/answer.ts';

export const dynamic = 'force-dynamic';

/** Every kept state: its day, address, SHA-256, and what changed. */
export const GET = (): Promise<Response> => statesAnswer();
