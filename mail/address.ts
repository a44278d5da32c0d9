import 'server-only';
import { createHmac } from 'node:crypto';
import { storedKeyFor } from '#lib/keys.ts';

const IGNORES_DOTS = ['gmail.com', 'googlemail.com'];

/**
 * Stands for an address where the address itself is not kept: a keyed hash, 64 hexadecimal characters. Spellings that reach the
 * same mailbox have one mark, so that `a+1@…`, `a+2@…` are not many people, and cannot flood one of them.
 */
export function markOfAddress(address: string): string {
  return createHmac('sha256', storedKeyFor('mark of an address')).update(mailbox(address)).digest('hex');
}

function mailbox(address: string): string {
  const [name = '', domain = ''] = address.trim().normalize('NFC').toLowerCase().split('@');
  const plain = name.replace(/(.)\+.*/, '$1');
  return `${IGNORES_DOTS.includes(domain) ? plain.replaceAll('.', '') : plain}@${domain}`;
}
