import { isIP } from 'node:net';
import { z } from 'zod';
import { isRecipient } from './age/recipient.ts';
import { isLoopbackHost } from './loopback.ts';
import { WrongEnvironment } from './wrong-environment.ts';

const AGE_RECIPIENTS = /^age1[02-9ac-hj-np-z]{58}([\s,]+age1[02-9ac-hj-np-z]{58}){0,2}$/;

const MISTYPED =
  'must hold each public key letter by letter as it was printed: one here has a letter that is wrong, and nothing can be sealed to it. Copy it anew.';
/** What is no key at all has its own sentence. */
const areRecipients = (text: string): boolean => !AGE_RECIPIENTS.test(text) || text.split(/[\s,]+/).every(isRecipient);

function areNetworks(text: string): boolean {
  return text.split(/[\s,]+/).every((each) => {
    const [, address = '', length = '0'] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(each) ?? [];
    const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
    return Number(length) <= bits;
  });
}

/** Each variable with the sentence that is shown when it is wrong. The sentence never holds the value. */
const schema = z.object({
  DATABASE_URL: z
    .string({ error: 'is missing: set file:/ABSOLUTE/PATH for SQLite or postgres://... for Postgres.' })
    .regex(
      /^(file:(\/|[A-Z]:\\|:memory:)|postgres(ql)?:\/\/)/,
      'must be file:/ABSOLUTE/PATH or postgres://... (a relative file would be lost with the next build).',
    ),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be the whole address of the site, such as https://example.org.' })
    .transform((url) => new URL(url).origin)
    .default('http://localhost:3000'),
  SITE_SECRET: z.string().min(32, 'must have at least 32 characters.').optional(),
  PETITION_RECIPIENTS: z
    .string()
    .regex(AGE_RECIPIENTS, 'must hold one to three age public keys (age1...).')
    .refine(areRecipients, MISTYPED)
    .optional(),
  DEMO_RECIPIENT: z
    .string()
    .regex(AGE_RECIPIENTS, 'must be an age public key (age1...).')
    .refine(areRecipients, MISTYPED)
    .optional(),
  CONTENTFUL_SPACE_ID: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'must be the id of a Contentful space: letters and digits.')
    .optional(),
  CONTENTFUL_ACCESS_TOKEN: z.string().min(10, 'is too short to be a Contentful token.').optional(),
  CONTENTFUL_ENVIRONMENT: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be the id of a Contentful environment.')
    .default('master'),
  CONTENTFUL_HOST: z
    .string()
    .regex(/^(\[::1\]|[\w.-]+)(:\d+)?$/, 'must be a host without scheme or path, such as cdn.contentful.com.')
    .optional(),
  CONTENTFUL_WEBHOOK_SECRET: z.string().length(64, 'must be the 64 characters that Contentful shows.').optional(),
  CONTENTFUL_WEBHOOK_SECRET_OLD: z.string().length(64, 'must be the 64 characters that Contentful shows.').optional(),
  CONTENTFUL_PREVIEW_TOKEN: z.string().min(10, 'is too short to be a Contentful token.').optional(),
  CONTENTFUL_PREVIEW_SECRET: z.string().min(32, 'must have at least 32 characters.').optional(),
  CRON_SECRET: z.string().min(32, 'must have at least 32 characters.').optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'must be smtps://USER:PASSWORD@HOST or smtp://USER:PASSWORD@HOST:PORT.',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(([^<>"\r\n]+|"[^"\r\n]+") )?<?[^\s@<>",;]+@[^\s@<>",;]+>?$/,
      'must be an address, such as Community site <no-reply@example.org>.',
    )
    .optional(),
  MAIL_FOLDER: z
    .string()
    .regex(/^(\/|[A-Z]:\\)/, 'must be the whole path of a folder.')
    .optional(),
  MAIL_PER_HOUR: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a number of mails, 1 to 999999.')
    .transform(Number)
    .default(500),
  OFFLINE_COPIES: z.enum(['on', 'off'], { error: 'must be on or off.' }).default('on'),
  DISTRICTS_FILE: z
    .string()
    .regex(/^(\/|[A-Z]:\\)/, 'must be the whole path of a file.')
    .optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/, 'must begin with mailto:, https:// or tel:+.')
    .optional(),
  TRUSTED_PROXY_HOPS: z
    .string()
    .regex(/^\d$/, 'must be the number of proxies in front of the site, 0 to 9.')
    .transform(Number)
    .default(0),
  TRUSTED_PROXY_NETWORKS: z
    .string()
    .refine(areNetworks, 'must hold addresses or networks, a comma between, such as 192.0.2.7, 2001:db8::/32.')
    .optional(),
  CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[a-z][a-z\d-]{1,60}$/, 'must be the name of a header in small letters, such as x-real-ip.')
    .optional(),
});

/** Variables that only make sense together. */
const GROUPS = [
  ['CONTENTFUL_SPACE_ID', 'CONTENTFUL_ACCESS_TOKEN'],
  ['CONTENTFUL_PREVIEW_TOKEN', 'CONTENTFUL_PREVIEW_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const;

export type Env = z.output<typeof schema> & {
  /** True while the site is only reachable on this machine: demo keys are allowed, and every page says "demo". */
  isDemo: boolean;
  /** True under `npm run dev`, where files are changed while the server runs. */
  isDevelopment: boolean;
  /** True on Vercel, which says so itself: no layer, no loop, and no file lasts there. */
  isServerless: boolean;
};

/** What Vercel writes itself, over anything a visitor says. */
const VERCEL_ADDRESS = 'x-vercel-forwarded-for';

/**
 * Reads and checks the environment. Empty variables count as not set.
 * @throws `WrongEnvironment`: its message names every wrong variable with a sentence, never its value
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const { data, error } = schema.safeParse(given);
  if (!data) throw wrong(error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  const isDemo = isLoopbackHost(new URL(data.SITE_URL).host);
  const isServerless = source.VERCEL === '1';
  const problems = [...halfSet(data), ...missingWhenPublic(data, isDemo), ...missingWhenServerless(data, isServerless)];
  if (problems.length > 0) throw wrong(problems);
  const CLIENT_ADDRESS_HEADER = data.CLIENT_ADDRESS_HEADER ?? (isServerless ? VERCEL_ADDRESS : undefined);
  return { ...data, CLIENT_ADDRESS_HEADER, isDemo, isDevelopment: source.NODE_ENV === 'development', isServerless };
}

function halfSet(data: z.output<typeof schema>): string[] {
  return GROUPS.flatMap((group) => {
    const missing = group.filter((name) => !data[name]);
    const isHalf = missing.length > 0 && missing.length < group.length;
    return isHalf ? missing.map((name) => `${name} is missing: set all of ${group.join(', ')}, or none.`) : [];
  });
}

function missingWhenPublic({ SITE_SECRET }: z.output<typeof schema>, isDemo: boolean): string[] {
  return isDemo || SITE_SECRET ? [] : ['SITE_SECRET is missing: a public site needs one (32 characters or more).'];
}

function missingWhenServerless(
  { DATABASE_URL, CRON_SECRET }: z.output<typeof schema>,
  isServerless: boolean,
): string[] {
  if (!isServerless) return [];
  return [
    ...(DATABASE_URL.startsWith('file:')
      ? [
          'DATABASE_URL must be postgres://... on this host: a file does not survive there, and signatures would be lost.',
        ]
      : []),
    ...(CRON_SECRET
      ? []
      : ['CRON_SECRET is missing: without it nothing calls /api/cron on this host, and no mail is sent.']),
  ];
}

function wrong(sentences: string[]): WrongEnvironment {
  const lines = [...new Set(sentences)].map((each) => `  ${each}`);
  return new WrongEnvironment(`The environment is not right:\n${lines.join('\n')}`);
}

export const env = readEnv(process.env);
