import 'server-only';

/** Why a mail did not leave. Stable words, for logs and counts: nothing in them is about a person. */
export type Reason =
  | 'address' // the mail server does not know this mailbox
  | 'refused' // 5xx
  | 'later' // 4xx
  | 'login'
  | 'tls'
  | 'dropped' // the connection ended in the middle
  | 'silent' // no answer in time
  | 'unreachable'
  | 'key' // what was sealed cannot be opened any more
  | 'unknown';

export type Failure = {
  reason: Reason;
  /** True when trying again cannot help. */
  isFinal: boolean;
  /** True when other mails would fail now too. */
  isForAll: boolean;
};

/** A refusal of the mailbox, not of us: RFC 3463 5.1.x, or an old server's bare 550, 551 and 553. */
const NO_SUCH_MAILBOX = /^5\d\d[ -]5\.1\.\d|^55[013][ -](?!5\.)(?!.*relay)/i;

type SmtpError = { code?: string; originalCode?: string; command?: string; responseCode?: number; response?: string };

/** Reads an error of nodemailer. What the server answered may name a mailbox: only the word made of it goes any further. */
export function failureOf(error: unknown): Failure {
  const { code, originalCode, command, responseCode, response = '' } = (error ?? {}) as SmtpError;
  if (command === 'RCPT TO' && NO_SUCH_MAILBOX.test(response)) return final('address');
  if (code === 'EAUTH' || code === 'ENOAUTH') return forAll('login');
  if (code === 'ETLS' || IN_TLS.test(originalCode ?? '')) return forAll('tls');
  if (responseCode) return refusal(responseCode);
  if (code === 'EENVELOPE') return final('address'); // not even nodemailer takes it for one
  if (code === 'ETIMEDOUT' || code === 'EABORT') return forAll('silent');
  if ((code === 'ECONNECTION' && !originalCode) || originalCode === 'ECONNRESET' || originalCode === 'EPIPE')
    return forAll('dropped');
  if (code === 'ECONNECTION' || code === 'ESOCKET' || code === 'EDNS') return forAll('unreachable');
  return { reason: 'unknown', isFinal: false, isForAll: false };
}

/** OpenSSL's and Node's names for a certificate or a handshake that does not hold. */
const IN_TLS = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/;

/** 5xx is tried again too: most of them say that we are set up wrongly, and that can be mended within three days. */
function refusal(status: number): Failure {
  return { reason: status < 500 ? 'later' : 'refused', isFinal: false, isForAll: status === 421 };
}

const final = (reason: Reason): Failure => ({ reason, isFinal: true, isForAll: false });
const forAll = (reason: Reason): Failure => ({ reason, isFinal: false, isForAll: true });
