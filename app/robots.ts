import type { MetadataRoute } from 'next';
import { absolute } from '#lib/addresses.ts';
import { env } from '#lib/env.ts';

/** Everything may be found but the form handlers; a demo should not be found at all. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', ...(env.isDemo ? { disallow: '/' } : { allow: '/', disallow: '/api/' }) },
    sitemap: absolute('/sitemap.xml'),
  };
}
