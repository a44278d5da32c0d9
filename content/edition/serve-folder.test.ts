import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { httpClient } from '../client.ts';
import { fetchEntries } from '../load.ts';
import { entryOf } from '../testing.ts';
import { isSignedByContentful } from '../webhook.ts';
import { type Served, serveFolder } from './serve-folder.ts';

const QUESTION = 'faq-item.limits';
const SECRET = 'a'.repeat(64);
const TOKENS = { delivery: 'a-token-for-files', preview: 'a-token-for-drafts' };
let folder: string;
let served: Served;
let said: string[];
let answer: number;
let calls: boolean[];

const site = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers(request.headers as Record<string, string>);
  const signed = { method: request.method!, path: request.url!, headers, body: Buffer.concat(chunks) };
  calls.push(isSignedByContentful(signed, [SECRET], new Date()));
  response.writeHead(answer).end();
});

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'words-'));
  cpSync('content/edition/entries', path.join(folder, 'entries'), { recursive: true });
  [said, calls, answer] = [[], [], 204];
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  served = await serveFolder({
    port: 0,
    site: address,
    tokens: TOKENS,
    secret: SECRET,
    folder: path.join(folder, 'entries'),
    draftsFolder: path.join(folder, 'drafts'),
    say: (each) => said.push(each),
  });
});
afterEach(async () => {
  await served.stop();
  site.closeAllConnections();
  await new Promise<void>((resolve) => site.close(() => resolve()));
  rmSync(folder, { recursive: true });
});

const file = (which = 'entries') => path.join(folder, which, 'faq-item/limits.json');

async function question(accessToken = TOKENS.delivery): Promise<unknown> {
  const place = { space: served.space, accessToken, environment: 'master', host: served.host };
  return entryOf(await fetchEntries(httpClient(place)), QUESTION).fields.question!['en-US'];
}

async function untilSaid(sentence: RegExp): Promise<void> {
  for (let tries = 0; tries < 100 && !said.some((each) => sentence.test(each)); tries++) await sleep(100);
  expect(said.join('\n')).toMatch(sentence);
}

test('the SDK reads the files, and a changed one is served and told to the site, signed', async () => {
  const before = readFileSync(file(), 'utf8');
  expect(await question()).toContain('What can a city not forbid?');
  writeFileSync(file(), before.replace('What can a city not forbid?', 'What can no city forbid?'));
  await untilSaid(/Changed\. http:\S+ shows it\./);
  expect(await question()).toContain('What can no city forbid?');
  expect(calls).toEqual([true]);
});

test('a draft is answered to the preview alone, and the site is told nothing', async () => {
  mkdirSync(path.dirname(file('drafts')), { recursive: true });
  const draft = readFileSync(file(), 'utf8').replace('What can a city not forbid?', 'What can no city forbid?');
  writeFileSync(file('drafts'), draft);
  await untilSaid(/A draft has changed/);
  expect(await question(TOKENS.preview)).toContain('What can no city forbid?');
  expect(await question()).toContain('What can a city not forbid?');
  expect(calls).toEqual([]);
});

test('a file that is no JSON is named, and nothing is taken from readers', async () => {
  writeFileSync(file(), '{ "sys": ');
  await untilSaid(/limits\.json is no JSON\. What was served before stays\./);
  expect(await question()).toContain('What can a city not forbid?');
  expect(calls).toEqual([]);
});

test.each([
  [401, /does not believe us/],
  [503, /holds it back, or could not read it/],
  [404, /is not there \(404\)/],
])('a site that answers %i is told about', async (status, sentence) => {
  answer = status;
  rmSync(file());
  await untilSaid(sentence);
});
