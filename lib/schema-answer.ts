import { z } from 'zod';
import { absolute } from './addresses.ts';

/** A JSON Schema (draft 2020-12) at its lasting address, from the schema that the code checks itself by. */
export function schemaAnswer(path: string, schema: z.ZodType): Response {
  const body = { $id: absolute(path), ...z.toJSONSchema(schema) };
  return new Response(`${JSON.stringify(body, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json', 'access-control-allow-origin': '*' },
  });
}
