import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { getContent } from '#content/current.ts';
import { restart } from '#content/testing.ts';
import { findCompareState, listCompareStates } from '#db/compare-states.ts';
import { onBothDatabases } from '#db/testing.ts';
import { canonicalJson } from '#lib/canonical-json.ts';
import { stateBody } from './body.ts';
import { keepIfChanged, keepState } from './keep.ts';
import { currentState, knownStates } from './known.ts';
import { stateSchema } from './schema.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(z.toJSONSchema(stateSchema));

beforeEach(() => {
  restart();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const at = (moment: string) => new Date(moment);
const withTopic = async (topic: string) => {
  const body = await stateBody();
  body.points[0]!.topic.en = topic;
  return body;
};

onBothDatabases((db) => {
  beforeEach(async () => void (await db().deleteFrom('compareStates').execute()));
  const days = async () => (await listCompareStates(db())).map(({ day }) => day);

  test('the first start keeps what the embedded edition says, in both languages, by the published schema', async () => {
    await keepState(async () => db(), at('2026-11-25T05:59:00Z'));
    const saved = (await findCompareState(db(), '2026-11-24'))!; // still the 24th in Milwaukee
    const state = JSON.parse(saved.json);
    expect(validate(state), ajv.errorsText(validate.errors)).toBe(true);
    expect(state.date).toBe('2026-11-24');
    expect(canonicalJson(state)).toBe(saved.json);
    expect(createHash('sha256').update(saved.json).digest('hex')).toBe(saved.sha256);
    expect(state.points[0].topic).toEqual({ en: expect.stringMatching(/\w/), es: expect.stringMatching(/\w/) });
    expect(currentState()).toEqual({
      date: '2026-11-24',
      address: 'http://localhost:3000/data/compare/states/2026-11-24.json',
      sha256: saved.sha256,
    });
    expect(globalThis.statesChangedAt).toBeGreaterThan(Date.now() - 5_000);
  });

  test('every instance writes the same bytes, and the second writes nothing', async () => {
    expect(await keepIfChanged(db(), await stateBody(), at('2026-11-24T18:00:00Z'))).toBe(true);
    const first = await findCompareState(db(), '2026-11-24');
    expect(await keepIfChanged(db(), await stateBody(), at('2026-11-24T18:00:01Z'))).toBe(false);
    expect(await keepIfChanged(db(), await stateBody(), at('2026-12-24T18:00:00Z'))).toBe(false);
    expect(await days()).toEqual(['2026-11-24']);
    expect(await findCompareState(db(), '2026-11-24')).toEqual(first);
  });

  test('within a day the last words count; changes are told against the day before', async () => {
    await keepIfChanged(db(), await stateBody(), at('2026-11-24T18:00:00Z'));
    const first = await findCompareState(db(), '2026-11-24');
    await keepIfChanged(db(), await withTopic('One'), at('2026-11-26T18:00:00Z'));
    await keepIfChanged(db(), await withTopic('Two'), at('2026-11-27T05:59:59Z')); // still the 26th in Milwaukee
    expect(await days()).toEqual(['2026-11-26', '2026-11-24']);
    const [newest] = await listCompareStates(db());
    expect(JSON.parse(newest!.changes).points.map(({ name }: { name: { en: string } }) => name.en)).toEqual(['Two']);
    await keepIfChanged(db(), await withTopic('Three'), at('2026-11-27T06:00:00Z'));
    expect(await days()).toEqual(['2026-11-27', '2026-11-26', '2026-11-24']);
    expect(JSON.parse((await findCompareState(db(), '2026-11-26'))!.json).points[0].topic.en).toBe('Two');
    expect(await findCompareState(db(), '2026-11-24')).toEqual(first);
  });

  test('words that come back within the day leave a state without a change', async () => {
    await keepIfChanged(db(), await stateBody(), at('2026-11-24T18:00:00Z'));
    await keepIfChanged(db(), await withTopic('Slip'), at('2026-11-25T18:00:00Z'));
    await keepIfChanged(db(), await stateBody(), at('2026-11-25T19:00:00Z'));
    const [newest] = await listCompareStates(db());
    expect(newest!.day).toBe('2026-11-25');
    expect(JSON.parse(newest!.changes)).toMatchObject({ isFirst: false, points: [], hasOther: false });
  });

  test('a clock that goes wrong rewrites no day that is over', async () => {
    await keepIfChanged(db(), await stateBody(), at('2026-11-26T18:00:00Z'));
    expect(await keepIfChanged(db(), await withTopic('Late'), at('2026-11-25T18:00:00Z'))).toBe(false);
    expect(await days()).toEqual(['2026-11-26']);
  });
});

describe('what a process knows', () => {
  test('nothing before it has asked, and that it cannot be read when the database is away', async () => {
    expect(knownStates()).toEqual({ state: 'unread' });
    expect(currentState()).toBeNull();
    const away = async () => Promise.reject(new Error('away'));
    await expect(keepState(away)).rejects.toThrow('away');
    expect(knownStates()).toEqual({ state: 'unreadable' });
    expect(await getContent()).toBeDefined();
  });
});
