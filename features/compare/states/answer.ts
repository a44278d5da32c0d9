import { findCompareState } from '#db/compare-states.ts';
import { getDb } from '#db/connect.ts';
import { absolute } from '#lib/addresses.ts';
import { logError } from '#lib/log.ts';
import { keepState } from './keep.ts';
import { type KeptState, knownStates, statePath } from './known.ts';

const OPEN = { 'access-control-allow-origin': '*' };
const SHARED = { ...OPEN, 'cache-control': 'public, s-maxage=10' };

/** How many of the days around an unknown one are offered. */
const NEAREST = 3;

/** A kept state as it was written, byte for byte; or 404 with the addresses of the nearest days. */
export async function stateAnswer(file: string): Promise<Response> {
  const states = await listStates();
  if (!states) return away();
  const day = /^(\d{4}-\d\d-\d\d)\.json$/.exec(file)?.[1];
  if (!states.some((state) => state.day === day)) return unknown(states, day);
  const saved = await findSaved(day!);
  if (!saved) return away();
  return new Response(saved.json, {
    headers: { ...SHARED, 'content-type': 'application/json' },
  });
}

/** The list of them, newest first. */
export async function statesAnswer(): Promise<Response> {
  const states = await listStates();
  if (!states) return away();
  const told = states.map(({ day, sha256, changes }) => ({ date: day, address: addressOf(day), sha256, changes }));
  return Response.json({ states: told }, { headers: SHARED });
}

/** What this process knows; where none stays alive (see `api/cron`), it asks first. */
async function listStates(): Promise<KeptState[] | undefined> {
  if (knownStates().state !== 'known') await keepState(getDb).catch((error) => logError('compare.states', error));
  const known = knownStates();
  return known.state === 'known' ? known.value : undefined;
}

async function findSaved(day: string) {
  try {
    return await findCompareState(await getDb(), day);
  } catch (error) {
    logError('compare.state', error);
    return undefined;
  }
}

function unknown(states: KeptState[], day = ''): Response {
  const asked = Date.parse(day) || Date.now();
  const distance = (each: KeptState) => Math.abs(Date.parse(each.day) - asked);
  const nearest = states.toSorted((one, other) => distance(one) - distance(other)).slice(0, NEAREST);
  return Response.json(
    { status: 'unknown', nearest: nearest.map((each) => addressOf(each.day)) },
    { status: 404, headers: SHARED },
  );
}

const addressOf = (day: string) => absolute(statePath(day));

const away = (): Response =>
  Response.json({ status: 'unreadable' }, { status: 503, headers: { ...OPEN, 'retry-after': '60' } });
