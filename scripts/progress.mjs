// Runs under Node 20: no dependency, no newer syntax.
const PULSE_MS = 15_000;
const isTerminal = process.stdout.isTTY === true;

/**
 * One phase of a command: its name at once, what it is at while it lasts, how long it took at the end.
 * @template Result
 * @param {string} name
 * @param {(say: (detail: string) => void) => Promise<Result>} run
 * @param {string} [hint] when, and how long
 * @returns {Promise<Result>}
 */
export async function phase(name, run, hint) {
  const startedAt = Date.now();
  let detail = '';
  const line = () => `${name} … ${seconds(startedAt)}${detail && `  ${detail}`}`;
  const draw = () => process.stdout.write(`\r\x1b[K${line().slice(0, (process.stdout.columns || 80) - 1)}`);
  console.log(`${name} …${hint ? ` (${hint})` : ''}`);
  const pulse = setInterval(
    isTerminal ? draw : () => console.log(`  … ${seconds(startedAt)}  ${detail}`),
    isTerminal ? 500 : PULSE_MS,
  );
  try {
    const result = await run((text) => {
      detail = text;
    });
    clear();
    console.log(`${name}: done in ${seconds(startedAt)}`);
    return result;
  } finally {
    clear();
  }

  function clear() {
    clearInterval(pulse);
    if (isTerminal) process.stdout.write('\r\x1b[K');
  }
}

/** How long ago that was, for people: `4.2 s`, `38 s`, `2 min 5 s`. */
export function seconds(startedAt, now = Date.now()) {
  const passed = (now - startedAt) / 1000;
  if (passed < 10) return `${passed.toFixed(1)} s`;
  return passed < 60 ? `${Math.round(passed)} s` : `${Math.floor(passed / 60)} min ${Math.round(passed % 60)} s`;
}
