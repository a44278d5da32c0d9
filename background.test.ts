import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { entryOf, restart, startPeer, TOKEN } from '#content/testing.ts';

/** The pauses of what runs in the background, under a clock of ours. Requests and the database take the time they take. */
const clock = vi.hoisted(() => {
  let now = 0;
  let sleepers: { until: number; wake: () => void }[] = [];
  return {
    sleep: (ms: number, value?: unknown) =>
      new Promise((resolve) => void sleepers.push({ until: now + ms, wake: () => resolve(value) })),
    pass(ms: number) {
      now += ms;
      const due = sleepers.filter(({ until }) => until <= now);
      sleepers = sleepers.filter(({ until }) => until > now);
      for (const { wake } of due) wake();
    },
  };
});
vi.mock('node:timers/promises', () => ({ setTimeout: clock.sleep }));

const HOUR_MS = 3_600_000;
const peer = startPeer({ retryLimit: 0 });
beforeEach(() => {
  vi.resetModules();
  restart();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.stubEnv('CONTENTFUL_SPACE_ID', 'peer');
  vi.stubEnv('CONTENTFUL_ACCESS_TOKEN', TOKEN);
  vi.stubEnv('CONTENTFUL_HOST', peer().host);
});
afterAll(() => void process.emit('SIGTERM'));

test('when every webhook is lost, a published word is there within the hour, and the one after it, too', async () => {
  const { startBackground } = await import('./background.ts');
  const { listFaqItems } = await import('#content/faq.ts');
  const isShown = async (question: string) =>
    expect((await listFaqItems('es')).map((item) => item.question)).toContain(question);
  const publish = (question: string) =>
    Object.assign(entryOf(peer().space.published, 'faq-item.limits').fields, {
      question: { 'en-US': question, es: `¿${question}` },
    });

  publish('At the start?');
  await startBackground();
  await vi.waitFor(() => isShown('¿At the start?'), 10_000);
  for (const question of ['An hour later?', 'Two hours later?']) {
    publish(question);
    clock.pass(HOUR_MS);
    await vi.waitFor(() => isShown(`¿${question}`), 10_000);
  }
});
