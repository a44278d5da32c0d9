import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDb } from '#db/connect.ts';
import { forgetMailBefore } from '#db/forget-mail.ts';
import { hoursFrom } from '#lib/retention.ts';
import { formsOf } from '#lib/testing-traces.ts';
import { sendDueMail } from '#mail/send-due.ts';
import { startPeer } from '#mail/testing-smtp.ts';
import { postBySmtp } from '#mail/transport.ts';
import { askToSend } from './ask-to-send.ts';
import { answerLetter } from './waiting-letter.ts';

vi.hoisted(() => vi.stubEnv('MAIL_FOLDER', '/nowhere'));
vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

test('promise letter: what we send is nowhere readable, before and after; the mail server has it, then it is gone, and its key too', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'traces-'));
  const said: unknown[] = [];
  const spied = (['log', 'error'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation((line) => void said.push(line)),
  );
  const db = await openDb(`file:${path.join(dir, 'site.db')}`);
  const now = new Date('2026-11-24T15:20:00Z');
  const typed = { name: 'Xochiquetzal W.', email: 'xochi@zzyzx-quokka.example', letter: 'Zzyzx quokka marginalia!' };
  const secrets = [typed.name, typed.email, typed.letter, 'quokka marginalia', 'Xochiquetzal'];
  const onDisk = () => readdirSync(dir).map((file) => readFileSync(path.join(dir, file)).toString('latin1'));
  const find = (texts: string[]) =>
    texts.flatMap(formsOf).filter((text) => [...onDisk(), JSON.stringify(said)].some((each) => each.includes(text)));

  const press = { id: 'press-of-one-visitor-0001', rememberMs: 600_000 };
  const form = { values: { district: '8', ...typed }, locale: 'en' as const, network: 'n', press };
  expect(await askToSend(async () => db, form, now)).toHaveProperty('receipt');
  const { key, until } = await db.selectFrom('mailKeys').selectAll().executeTakeFirstOrThrow();
  expect(find([key])).not.toEqual([]); // the test reads what was written
  expect(find([...secrets, press.id])).toEqual([]);

  const peer = await startPeer({
    fault: (at) => (at === 1 ? { at: '.', does: `451 <${typed.email}> ${typed.letter}` } : undefined),
  });
  const post = postBySmtp(`smtp://127.0.0.1:${peer.port}`, 'Site <no-reply@example.org>');
  await sendDueMail(db, { post, now: () => now });
  const token = /token=3D([\w-]+(?:=\r\n[\w-]+)*)/.exec(peer.taken[0]!.raw)![1]!.replaceAll('=\r\n', '');
  expect(await answerLetter(async () => db, { token, answer: 'send' }, now)).toHaveProperty('receipt');
  expect(find([...secrets, token])).toEqual([]);
  const waiting = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
  for (const hour of [0, 1]) await sendDueMail(db, { post, now: () => new Date(hoursFrom(now, hour)) });
  await peer.stop();

  expect(peer.taken.map(({ to }) => to)).toEqual([typed.email, 'JoCasta.Zamarripa@milwaukee.gov']);
  expect(find([...secrets, token, waiting.messageId, waiting.sealed.slice(0, 60)])).toEqual([]); // the sealed letter is gone too
  await forgetMailBefore(db, new Date(until));
  expect(find([key])).toEqual([]);
  await db.destroy();
  expect(find([...secrets, token, key])).toEqual([]);
  for (const spy of spied) spy.mockRestore();
  rmSync(dir, { recursive: true });
});
