import { getSettings } from '#content/pages.ts';
import { defaultLocale, locales } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { securityTxt } from '#lib/security-txt.ts';

export const dynamic = 'force-dynamic';

const NOT_SET = `This site names no contact for reports about its security yet.
If you run it, set SECURITY_CONTACT, or contactEmail in the site settings.
How to report meanwhile: ${env.SITE_URL}/security-policy.txt
`;

/** RFC 9116. The contact that the server was started with comes before the one that editors may change. */
export async function GET(): Promise<Response> {
  const { contactEmail } = await getSettings(defaultLocale);
  const contacts = [env.SECURITY_CONTACT, contactEmail && `mailto:${contactEmail}`].filter(
    (each) => each !== undefined,
  );
  const text = securityTxt({ contacts: [...new Set(contacts)], site: env.SITE_URL, languages: locales }, new Date());
  return new Response(text ?? NOT_SET, {
    status: text === undefined ? 404 : 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, s-maxage=60' },
  });
}
