import { beforeEach, expect, test, vi } from 'vitest';
import { pictureFor } from './pictures.ts';
import { pictureOf } from './draw-card.ts';

vi.mock('./draw-card.ts', () => ({ pictureOf: vi.fn(() => Promise.resolve(Buffer.from('picture'))) }));

beforeEach(() => {
  (globalThis as { kept?: unknown }).kept = undefined;
  vi.mocked(pictureOf).mockClear();
});

test('however many ask at once, a picture is drawn once', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => pictureFor({ title: 'a' })));
  expect(new Set(answers).size).toBe(1);
  await pictureFor({ title: 'a' });
  expect(pictureOf).toHaveBeenCalledTimes(1);
});

test('one is drawn at a time', async () => {
  let running = 0;
  let most = 0;
  vi.mocked(pictureOf).mockImplementation(async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running--;
    return Buffer.from('picture');
  });
  await Promise.all(['a', 'b', 'c', 'd'].map((title) => pictureFor({ title })));
  expect(most).toBe(1);
});

test('a failure is not kept, and holds nobody up', async () => {
  vi.mocked(pictureOf).mockRejectedValueOnce(new Error('no font'));
  const [failed, other] = await Promise.allSettled([pictureFor({ title: 'a' }), pictureFor({ title: 'b' })]);
  expect([failed.status, other.status]).toEqual(['rejected', 'fulfilled']);
  await expect(pictureFor({ title: 'a' })).resolves.toMatchObject({ etag: expect.stringMatching(/^W\//) });
});

test('those not asked for are forgotten, those asked for again are kept', async () => {
  for (let at = 0; at < 500; at++) await pictureFor({ title: String(at) });
  await pictureFor({ title: '0' });
  await pictureFor({ title: 'one more' });
  vi.mocked(pictureOf).mockClear();
  await pictureFor({ title: '0' });
  expect(pictureOf).not.toHaveBeenCalled();
  await pictureFor({ title: '1' });
  expect(pictureOf).toHaveBeenCalledTimes(1);
});
