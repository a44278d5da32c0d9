import { comparisonSchema } from '#features/compare/downloads/schema.ts';
import { schemaAnswer } from '#lib/schema-answer.ts';

export const dynamic = 'error';

export const GET = (): Response => schemaAnswer('/data/schemas/compare.json', comparisonSchema);
