import 'server-only';
import { env } from '#lib/env.ts';
import { once } from '#lib/once.ts';

const MOMENT_MS = 1_000;

/** Made once in a process. In development, where words are changed while the server runs, good for a second. */
export function keptForProcess<Value>(name: string, make: () => Value, isDevelopment = env.isDevelopment): Value {
  if (!isDevelopment) return once(name, make);
  const kept = once(name, () => ({ until: 0, value: undefined as Value | undefined }));
  if (Date.now() > kept.until) {
    const ready = () => (kept.until = Date.now() + MOMENT_MS);
    Object.assign(kept, { value: make(), until: Infinity });
    void Promise.resolve(kept.value).then(ready, ready);
  }
  return kept.value as Value;
}
