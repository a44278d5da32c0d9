import { randomInt } from 'node:crypto';
import { access, mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CODE_WORDS } from '#features/petition/code-words.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { fingerprintOf } from '#lib/age/fingerprint.ts';
import { keyPairsIn, makeKeyPair, protectedKeyFile, unprotect } from '#lib/age/key-pair.ts';
import { type Cli, codeOf, pathOf, Trouble } from './cli.ts';
import { refuseOnServer } from './key-file.ts';

/** Characters. What people choose themselves is weaker than six words of 2,048 (66 bits), which we offer. */
const SHORTEST = 12;
const WORDS = 6;
const DEFAULT_FILE = '~/organizer.key';

/** `keys new [FILE]`: a pair of keys on the organizer's own computer. The private half is written nowhere unprotected. */
export async function keysNew(cli: Cli, [name = DEFAULT_FILE]: string[]): Promise<number> {
  const { t, terminal } = cli;
  refuseOnServer(cli);
  const file = pathOf(cli, name);
  if (await exists(file)) throw new Trouble('exists', { file });
  terminal.say(t('keysNew.intro', { file, shortest: SHORTEST }));
  const passphrase = await choosePassphrase(cli);
  terminal.say(t('keysNew.working'));
  const pair = await makeKeyPair();
  await writeOnce(file, await protectedKeyFile(pair, passphrase, dayOf(new Date())));
  const [readBack] = await keyPairsIn(await unprotect(await readFile(file), passphrase));
  if (readBack?.recipient !== pair.recipient) throw new Trouble('notReadBack', { file });
  const { recipient } = pair;
  terminal.say(t('keysNew.done', { file, recipient, fingerprint: fingerprintOf(recipient), name }));
  return 0;
}

async function choosePassphrase({ t, terminal }: Cli): Promise<string> {
  for (;;) {
    const typed = await terminal.askSecretly(t('keysNew.choose'));
    const chosen = typed === '' ? sixWords() : typed;
    if (typed === '') terminal.say(t('keysNew.words', { words: chosen }));
    if ([...chosen].length < SHORTEST) terminal.complain(t('keysNew.short', { shortest: SHORTEST }));
    else if ((await terminal.askSecretly(t('keysNew.repeat'))) === chosen) return chosen;
    else terminal.complain(t('keysNew.differs'));
  }
}

/** English words have no accents, so that every keyboard types them, and Debian’s `age` takes them. */
function sixWords(): string {
  return Array.from({ length: WORDS }, () => CODE_WORDS.en[randomInt(CODE_WORDS.en.length)]).join(' ');
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** For its owner alone, on the disk for good, and never over another file. */
async function writeOnce(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(text).then(() => handle.sync());
    await handle.close();
  } catch (error) {
    throw codeOf(error) === 'EEXIST'
      ? new Trouble('exists', { file })
      : new Trouble('unwritable', { file, code: codeOf(error) });
  }
}
