import { SCHEMA_PATH } from '#features/compare/downloads/addresses.ts';
import { comparisonSchema } from '#features/compare/downloads/schema.ts';
import { schemaAnswer } from '#lib/schema-answer.ts';

export const dynamic = 'error';

export const GET = (): Response => schemaAnswer(SCHEMA_PATH, comparisonSchema);
