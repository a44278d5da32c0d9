import { STATE_SCHEMA_PATH } from '#features/compare/states/body.ts';
import { stateSchema } from '#features/compare/states/schema.ts';
import { schemaAnswer } from '#lib/schema-answer.ts';

export const dynamic = 'error';

export const GET = (): Response => schemaAnswer(STATE_SCHEMA_PATH, stateSchema);
