import { sealSignature } from '#features/petition/seal.ts';
import type { SealedSignature } from '#features/petition/sealed-signature.ts';
import { unsealSignature } from '#features/petition/unseal.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { fingerprintOf } from '#lib/age/fingerprint.ts';
import { openerOf } from '#lib/age/sealing.ts';
import { type Cli, Trouble } from './cli.ts';
import { type KeyFile, readKeyFile } from './key-file.ts';
import { keysOfSite } from './site-keys.ts';

type Options = { key?: string[]; recipients?: string; site?: string };

/** `rehearse --key FILE`: seals a made-up signature and opens it. Ends with 1 where a key would not open what arrives. */
export async function rehearse(cli: Cli, _: string[], options: Options): Promise<number> {
  const { terminal, t } = cli;
  if (!options.key) throw new Trouble('needsKey');
  const keys: KeyFile[] = [];
  for (const name of options.key) keys.push(await readKeyFile(cli, name));
  const recipients = recipientsFor(cli, keys, options);
  terminal.say(t('rehearse.sealed', { count: recipients.length }));
  const opened = new Set<KeyFile>();
  for (const recipient of recipients) {
    const able = await listAble(cli, keys, recipient);
    for (const key of able) opened.add(key);
    const values = { fingerprint: fingerprintOf(recipient), files: able.map(({ name }) => name).join(', ') };
    terminal.say(t(able.length > 0 ? 'rehearse.opens' : 'rehearse.untried', values));
  }
  const isFor = options.site ? await sayForSite(cli, keys, options.site) : true;
  const unable = keys.filter((key) => !opened.has(key));
  for (const { name } of unable) terminal.say(t('rehearse.cannot', { file: name }));
  const isGood = unable.length === 0 && isFor;
  terminal.say(t(isGood ? 'rehearse.good' : 'rehearse.bad'));
  return isGood ? 0 : 1;
}

/** Said on the command line, else what this machine knows, else (on a laptop) the public halves of the keys themselves. */
function recipientsFor({ here }: Cli, keys: KeyFile[], { recipients, site }: Options): string[] {
  const said = recipients?.split(/[\s,]+/).filter(Boolean);
  if (said) return said;
  if (!site && here.recipients.length > 0) return here.recipients;
  return [...new Set(keys.flatMap(({ pairs }) => pairs.map(({ recipient }) => recipient)))];
}

/** The key files that open a made-up signature sealed to this one public key. Nothing is written. */
async function listAble({ locale }: Cli, keys: KeyFile[], recipient: string): Promise<KeyFile[]> {
  const signature: SealedSignature = {
    version: 1,
    name: 'Ñandú 李',
    zip: '53204',
    comment: '',
    locale,
    disclosure: 'council',
    district: 12,
    textVersion: 'rehearsal',
    day: dayOf(new Date()),
  };
  const sealed = await sealSignature(signature, [recipient]).catch(() => {
    throw new Trouble('noRecipient', { recipient });
  });
  const able: KeyFile[] = [];
  for (const key of keys) {
    const result = await unsealSignature(sealed, openerOf(key.pairs.map(({ identity }) => identity)));
    if ('signature' in result && result.signature.name === signature.name) able.push(key);
  }
  return able;
}

/** Whether every key is one that the running site seals to, by fingerprint. */
async function sayForSite({ t, terminal }: Cli, keys: KeyFile[], site: string): Promise<boolean> {
  const theirs = await keysOfSite(site);
  terminal.say(t('rehearse.site', { site, count: theirs.length, fingerprints: theirs.join('\n  ') }));
  const missing = keys.filter(({ pairs }) => !pairs.some(({ recipient }) => theirs.includes(fingerprintOf(recipient))));
  for (const { name } of missing) terminal.say(t('rehearse.notOfSite', { file: name, site }));
  return missing.length === 0;
}
