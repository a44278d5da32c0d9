import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedMemory } from './shared-memory.ts';
import { pageOf, sendSharedPage, startFront } from './testing-front.ts';

type Step =
  | { do: 'ask'; page: number; visitor: number; encoding: string }
  | { do: 'ask as oneself'; page: number; visitor: number }
  | { do: 'leave'; page: number; after: number }
  | { do: 'change' }
  | { do: 'redraw'; page: number }
  | { do: 'wait'; for: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      page: fc.nat(1),
      visitor: fc.nat(5),
      encoding: fc.constantFrom('br', 'gzip', ''),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('ask as oneself' as const), page: fc.nat(1), visitor: fc.nat(5) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), page: fc.nat(1), after: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('redraw' as const), page: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), for: fc.nat(6) }) },
);

const path = (page: number) => `/en/page-${page}`;
const QUOTE = 'All of the quote, to its end. '.repeat(200);

/** Whatever order things come in: answers are whole, each visitor gets their own, and no reader sees older words after newer ones. */
test('requests, slow bodies, people who leave, changes and redraws in any order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 80 }),
      fc.infiniteStream(fc.constantFrom(0, 1, 2, 15)),
      async (steps, pauses) => {
        let version = 1;
        let changedAt = 0;
        const memory = new SharedMemory(() => changedAt);
        const front = await startFront(
          async ({ url, headers }, response) => {
            const [drawn, who] = [version, headers.cookie];
            await sleep(pauses.next().value);
            const html = pageOf(`${url} [${drawn}] ${who ?? 'everyone'} ${QUOTE}end`);
            if (!who) return sendSharedPage(response, html);
            response.setHeader('content-type', 'text/html').setHeader('cache-control', 'private, no-store');
            for (let at = 0; at < html.length; at += 1_000) {
              response.write(html.slice(at, at + 1_000));
              if (at % 3_000 === 0) await sleep(pauses.next().value % 3);
            }
            response.end();
          },
          { memory },
        );
        const newest = new Map<string, number>();
        const running: Promise<unknown>[] = [];
        try {
          for (const each of steps) {
            const task = run(each);
            if (each.do === 'wait') await task;
            else if (task) running.push(task);
          }
          await Promise.all(running);
        } finally {
          await front.stop();
        }

        function run(each: Step): Promise<unknown> | undefined {
          switch (each.do) {
            case 'ask':
              return askAsEveryone(each.page, each.encoding);
            case 'ask as oneself':
              return askAsOneself(each.page, `v=${each.visitor}`);
            case 'leave':
              return leave(each.page, each.after);
            case 'change':
              [version, changedAt] = [version + 1, Date.now()];
              return undefined;
            case 'redraw':
              return redraw(path(each.page));
            case 'wait':
              return sleep(each.for);
          }
        }

        async function askAsEveryone(page: number, encoding: string): Promise<void> {
          const before = newest.get(path(page)) ?? 0;
          const { status, text } = await front.ask(path(page), { 'accept-encoding': encoding });
          const [, shown] = /\[(\d+)\]/.exec(text) ?? [];
          expect(status).toBe(200);
          expect(text).toBe(pageOf(`${path(page)} [${shown}] everyone ${QUOTE}end`));
          expect(Number(shown)).toBeGreaterThanOrEqual(before);
          newest.set(path(page), Math.max(Number(shown), newest.get(path(page)) ?? 0));
        }

        /** Drawn from what was current when it was asked for, or from newer words: nothing older may be shown from then on. */
        async function redraw(key: string): Promise<void> {
          const current = version;
          await front.redraw(key);
          newest.set(key, Math.max(current, newest.get(key) ?? 0));
        }

        async function askAsOneself(page: number, cookie: string): Promise<void> {
          const { text, headers } = await front.ask(path(page), { cookie });
          expect(text).toMatch(new RegExp(`page-${page} \\[\\d+\\] ${cookie} .*end</body></html>$`));
          expect(headers['cache-control']).toBe('private, no-store');
        }

        async function leave(page: number, after: number): Promise<void> {
          const asked = http.get({ port: front.port, path: path(page), agent: false }).on('error', () => undefined);
          await sleep(after);
          asked.destroy();
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
