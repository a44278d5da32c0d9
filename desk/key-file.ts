import { readFile } from 'node:fs/promises';
import { isProtected, type KeyPair, keyPairsIn, unprotect } from '#lib/age/key-pair.ts';
import { WrongKey } from '#lib/age/sealing.ts';
import { type Cli, codeOf, pathOf, Trouble } from './cli.ts';

const TRIES = 3;

export type KeyFile = { name: string; pairs: KeyPair[] };

/**
 * Reads a private key, and asks for its passphrase where it has one. Never on the server: whoever took that over would read
 * what is typed.
 * @throws `Trouble` in a sentence: no such file, the public half, another passphrase
 */
export async function readKeyFile(cli: Cli, name: string): Promise<KeyFile> {
  refuseOnServer(cli);
  const file = await readFile(pathOf(cli, name)).catch((error) => {
    throw codeOf(error) === 'ENOENT' ? new Trouble('noKeyFile', { file: name }) : unreadable(name, error);
  });
  const text = isProtected(file) ? await askAndUnprotect(cli, name, file) : file.toString();
  const pairs = await keyPairsIn(text).catch(() => []);
  if (pairs.length > 0) return { name, pairs };
  throw new Trouble(/\bage1[02-9ac-hj-np-z]{58}\b/.test(text) ? 'publicKey' : 'noKeyInFile', { file: name });
}

/** A private key has no business on the machine that the public reaches. */
export function refuseOnServer({ here }: Cli): void {
  if (here.isServer) throw new Trouble('server');
}

const unreadable = (file: string, error: unknown) => new Trouble('unreadable', { file, code: codeOf(error) });

async function askAndUnprotect(cli: Cli, name: string, file: Uint8Array): Promise<string> {
  const { t, terminal } = cli;
  for (let tries = 1; ; tries++) {
    const passphrase = await terminal.askSecretly(t('passphrase.ask', { file: name }));
    try {
      return await unprotect(file, passphrase);
    } catch (error) {
      if (!(error instanceof WrongKey)) throw new Trouble('brokenKeyFile', { file: name });
      if (tries === TRIES || !terminal.isPerson) throw new Trouble('passphrase', { file: name });
      terminal.complain(t('passphrase.again'));
    }
  }
}
