import { type Cli, Trouble } from './cli.ts';

/**
 * Before anything that cannot be undone: says what will happen, and goes on only when the word is typed. `--yes` is for scripts.
 * @param question what will happen; says the word
 * @throws `Trouble` when something else is typed
 */
export async function confirm(
  { terminal }: Cli,
  question: string,
  word: string,
  isYes: boolean | undefined,
): Promise<void> {
  if (isYes) return;
  const typed = await terminal.ask(question);
  if (typed.trim().toLocaleLowerCase() !== word) throw new Trouble('notConfirmed');
}
