import 'server-only';
import { env } from '#lib/env.ts';

/** How mail leaves: by a mail server, as files in a folder (a demo's), or not at all: then no address is asked for. */
export type MailWay = 'smtp' | 'files' | 'off';

type MailEnv = { SMTP_URL?: string; MAIL_FOLDER?: string; isDemo: boolean };

/** A mail server goes before a folder; a folder counts in a demo only. */
export function mailWayOf({ SMTP_URL, MAIL_FOLDER, isDemo }: MailEnv): MailWay {
  if (SMTP_URL) return 'smtp';
  return isDemo && MAIL_FOLDER ? 'files' : 'off';
}

/** Of this process. */
export const mailWay = (): MailWay => mailWayOf(env);

/** Whether an address may be asked for. */
export const canMail = (): boolean => mailWay() !== 'off';
