import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDb } from '#db/connect.ts';
import { forgetMailBefore } from '#db/forget-mail.ts';
import { formsOf } from '#lib/testing-traces.ts';
import { hoursFrom } from '#lib/retention.ts';
import { sendDueMail } from '#mail/send-due.ts';
import { startPeer } from '#mail/testing-smtp.ts';
import { postBySmtp } from '#mail/transport.ts';
import { answerLink } from './link.ts';
import { submitPetition } from './submit.ts';
import { petitionForTests, pressedForm } from './testing.ts';
import { withdrawSignature } from './withdraw.ts';

const typed = {
  disclosure: 'public',
  name: 'Xochiquetzal Wojciechowski',
  zip: '53987',
  comment: 'Zzyzx quokka marginalia',
  district: '7',
};

test('what was typed, the words of the code and the press are nowhere in the database, its log, or ours', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'traces-'));
  const spied = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) =>
    spy.mockImplementation(() => undefined),
  );
  const db = await openDb(`file:${path.join(dir, 'site.db')}`);
  const { petition } = await petitionForTests();
  const form = pressedForm(typed, 'en', { id: 'press-of-one-visitor-0001', rememberMs: 600_000 });
  const onDisk = () =>
    readdirSync(dir)
      .map((file) => readFileSync(path.join(dir, file)).toString('latin1'))
      .join('\n');

  const outcome = await submitPetition(async () => db, petition, form);
  if ('draft' in outcome) throw new Error('Not taken.');
  const code = outcome.receipt.code.join(' ');
  const secrets = [typed.name, typed.comment, 'Wojciechowski', 'marginalia', code, form.press.id];
  const find = () => secrets.flatMap(formsOf).filter((text) => onDisk().includes(text));
  expect(onDisk()).toContain('"title":"T"'); // the test reads what was written, the log of the database included
  expect(onDisk()).toContain(outcome.receipt.textVersion);
  expect(find()).toEqual([]);

  await withdrawSignature(async () => db, { code: `${code} and more` }, 'here');
  await withdrawSignature(async () => db, { code }, 'here');
  await db.destroy();
  expect(find()).toEqual([]);
  expect(spied.flatMap((spy) => spy.mock.calls)).toEqual([]);
  for (const spy of spied) spy.mockRestore();
  rmSync(dir, { recursive: true });
});

test('promise mail: an address is nowhere readable, neither before its mail has left nor after; then its key goes too', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'traces-'));
  const said: unknown[] = [];
  const spied = (['log', 'error'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation((line) => void said.push(line)),
  );
  const db = await openDb(`file:${path.join(dir, 'site.db')}`);
  const { petition } = await petitionForTests();
  const email = 'xochiquetzal.w@zzyzx-quokka.example';
  const now = new Date('2026-11-24T15:20:00Z');
  const onDisk = () => readdirSync(dir).map((file) => readFileSync(path.join(dir, file)).toString('latin1'));
  const find = (secrets: string[]) =>
    secrets.flatMap(formsOf).filter((text) => [...onDisk(), JSON.stringify(said)].some((each) => each.includes(text)));

  await submitPetition(async () => db, petition, pressedForm({ disclosure: 'count', email, updates: 'yes' }), now);
  const { key, until } = await db.selectFrom('mailKeys').selectAll().executeTakeFirstOrThrow();
  expect(find([key])).not.toEqual([]); // the test reads what was written
  const { id } = await db.selectFrom('outbox').select('id').executeTakeFirstOrThrow();
  const secrets = [email, 'xochiquetzal', 'zzyzx-quokka'];
  expect(find(secrets)).toEqual([]);

  const peer = await startPeer({
    fault: (at) => (at === 0 ? { at: 'RCPT', does: `451 <${email}> later` } : undefined),
  });
  const post = postBySmtp(`smtp://127.0.0.1:${peer.port}`, 'Site <no-reply@example.org>');
  for (const hour of [0, 1]) await sendDueMail(db, { post, now: () => new Date(hoursFrom(now, hour)) });
  await peer.stop();
  const token = /token=3D([\w-]+(?:=\r\n[\w-]+)*)/.exec(peer.taken[0]!.raw)![1]!.replaceAll('=\r\n', '');
  expect(peer.taken[0]!.to).toBe(email);
  expect(said).not.toEqual([]);
  expect(find([...secrets, token, id])).toEqual([]); // the job is gone from file and log alike

  expect(await answerLink(async () => db, { token, answer: 'confirm' }, now)).toHaveProperty('receipt');
  expect(find([...secrets, token])).toEqual([]);
  await forgetMailBefore(db, new Date(until));
  expect(find([...secrets, token, key])).toEqual([]);
  await db.destroy();
  expect(find([...secrets, token, key])).toEqual([]);
  for (const spy of spied) spy.mockRestore();
  rmSync(dir, { recursive: true });
});
