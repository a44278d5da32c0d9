import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CreateClientParams } from 'contentful';
import type { RawEntry } from '../parse.ts';

type Adapter = Extract<NonNullable<CreateClientParams['adapter']>, (...args: never[]) => unknown>;

const folder = path.join(process.cwd(), 'content/edition/entries');

/** Answers the Delivery API's requests from files, so that the SDK cannot tell the difference. */
export const answerFromEdition: Adapter = async (config) => {
  const query = new URLSearchParams(config.params);
  const all = await readEdition();
  const skip = Number(query.get('skip') ?? 0);
  const limit = Number(query.get('limit') ?? 100);
  const data = { sys: { type: 'Array' }, total: all.length, skip, limit, items: all.slice(skip, skip + limit) };
  return { data, status: 200, statusText: 'OK', headers: {}, config, request: {} };
};

/** Every entry of the embedded edition, by id. */
export async function readEdition(): Promise<RawEntry[]> {
  const types = (await readdir(folder)).sort();
  const files = await Promise.all(
    types.map(async (type) =>
      (await readdir(path.join(folder, type))).sort().map((name) => path.join(folder, type, name)),
    ),
  );
  const entries = await Promise.all(
    files.flat().map(async (file) => JSON.parse(await readFile(file, 'utf8')) as RawEntry),
  );
  return entries.toSorted((a, b) => (a.sys.id < b.sys.id ? -1 : 1));
}
