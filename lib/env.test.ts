import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const good = { DATABASE_URL: 'postgres://somewhere/site' };
const RECIPIENT = 'age1upspn4sm774ek9vqyyfcfdqx98smlj85esr4a4zx863jsyfndqaq6ehh7g';
const MISTYPED = RECIPIENT.replace('774', '747');

function problemsOf(source: Record<string, string>): string {
  try {
    readEnv({ ...good, ...source });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('nothing but the database is needed, and then it is a demo', () => {
  expect(readEnv(good)).toMatchObject({ SITE_URL: 'http://localhost:3000', isDemo: true });
  expect(readEnv({ ...good, SITE_SECRET: '' }).SITE_SECRET).toBeUndefined();
});

test.each([
  ['DATABASE_URL', 'file:.data/site.db'],
  ['DATABASE_URL', 'mysql://secret@x'],
  ['SITE_URL', 'sop130-without-scheme'],
  ['SITE_SECRET', 'too short, but secret'],
  ['PETITION_RECIPIENTS', 'AGE-SECRET-KEY-1'],
  ['PETITION_RECIPIENTS', Array(4).fill(RECIPIENT).join(',')],
  ['PETITION_RECIPIENTS', MISTYPED],
  ['PETITION_RECIPIENTS', `${RECIPIENT}, ${MISTYPED}`],
  ['DEMO_RECIPIENT', MISTYPED],
  ['CONTENTFUL_SPACE_ID', 'https://app.contentful.com/spaces/x'],
  ['CONTENTFUL_HOST', 'https://cdn.contentful.com'],
  ['OFFLINE_COPIES', 'nobody'],
  ['CONTENTFUL_WEBHOOK_SECRET', 'sh0rt-value'],
  ['CRON_SECRET', 'too short, but secret'],
  ['SMTP_URL', 'mail.example.org:587'],
  ['SMTP_URL', 'https://user:secret@mail.example.org'],
  ['MAIL_FROM', 'no address'],
  ['MAIL_FROM', 'A <a@example.org>, B <b@example.org>'],
  ['MAIL_FROM', 'A <a@example.org>\r\nBcc: eve@example.com'],
  ['MAIL_FOLDER', 'mail'],
  ['MAIL_PER_HOUR', '0'],
  ['SECURITY_CONTACT', 'security@example.org'],
  ['SECURITY_CONTACT', 'https://example.org\nContact: https://evil.example'],
  ['TRUSTED_PROXY_HOPS', 'twenty'],
  ['TRUSTED_PROXY_NETWORKS', 'proxy.example.org'],
  ['TRUSTED_PROXY_NETWORKS', '192.0.2.0/33'],
  ['TRUSTED_PROXY_NETWORKS', '198.51.100.1,'],
  ['TRUSTED_PROXY_NETWORKS', 'fe80::1%eth0'],
])('a wrong %s is named with a sentence and never shown', (name, value) => {
  expect(problemsOf({ [name]: value })).toMatch(new RegExp(`${name} (must|is) .+\\.$`));
  expect(problemsOf({ [name]: value })).not.toContain(value);
});

test.each([
  ['no-reply@example.org', 'smtp://127.0.0.1:1025'],
  ['Community site <no-reply@example.org>', 'smtps://user%40example.org:p%40ss@mail.example.org'],
  ['"Site, the" <no-reply@example.org>', 'smtp://user:pass@mail.example.org:587'],
])('mail from %s by %s is fine', (MAIL_FROM, SMTP_URL) => {
  expect(readEnv({ ...good, MAIL_FROM, SMTP_URL })).toMatchObject({ MAIL_FROM, MAIL_PER_HOUR: 500 });
});

test.each(['192.0.2.7', '192.0.2.0/24, 2001:db8::/32', '::1 10.0.0.0/8'])('proxies in %s are fine', (networks) => {
  expect(readEnv({ ...good, TRUSTED_PROXY_NETWORKS: networks }).TRUSTED_PROXY_NETWORKS).toBe(networks);
});

test.each(['PETITION_RECIPIENTS', 'DEMO_RECIPIENT'])(
  'a typing error in %s says what to do, before anyone signs',
  (name) => {
    expect(problemsOf({ [name]: MISTYPED })).toMatch(new RegExp(`${name} must hold .+ Copy it anew\\.$`));
  },
);

test('a group that is half set names what is missing', () => {
  expect(problemsOf({ CONTENTFUL_SPACE_ID: 'abc123' })).toContain('CONTENTFUL_ACCESS_TOKEN is missing');
});

test('a public site needs a secret of its own', () => {
  expect(problemsOf({ SITE_URL: 'https://sop130.example' })).toContain('SITE_SECRET is missing');
  expect(readEnv({ ...good, SITE_URL: 'https://sop130.example/', SITE_SECRET: 's'.repeat(32) })).toMatchObject({
    SITE_URL: 'https://sop130.example',
    isDemo: false,
  });
});

test('one to three recipients are taken', () => {
  expect(readEnv({ ...good, PETITION_RECIPIENTS: `${RECIPIENT}, ${RECIPIENT}` }).PETITION_RECIPIENTS).toContain('age1');
});

test('a host where no file lasts needs Postgres and the secret of its cron, and says so', () => {
  const there = { VERCEL: '1', CRON_SECRET: 'c'.repeat(40) };
  expect(problemsOf({ ...there, DATABASE_URL: 'file:/data/site.db' })).toContain('DATABASE_URL must be postgres://');
  expect(problemsOf({ VERCEL: '1' })).toContain('CRON_SECRET is missing');
  expect(problemsOf(there)).toBe('');
  expect(problemsOf({ DATABASE_URL: 'file:/data/site.db' })).toBe('');
});

test('where the layer cannot run only the header that the host writes names the visitor', () => {
  const headerOf = (source: Record<string, string>) => readEnv({ ...good, ...source }).CLIENT_ADDRESS_HEADER;
  expect(headerOf({})).toBeUndefined();
  expect(headerOf({ VERCEL: '1', CRON_SECRET: 'c'.repeat(40) })).toBe('x-vercel-forwarded-for');
  expect(headerOf({ CLIENT_ADDRESS_HEADER: 'x-real-ip' })).toBe('x-real-ip');
});
