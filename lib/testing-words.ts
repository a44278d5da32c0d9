import { createTranslator } from 'use-intl/core';

/** Words for route handlers that run outside of Next: `vi.mock('next-intl/server', () => import('#lib/testing-words.ts'))`. */
export async function getTranslations({ locale, namespace }: { locale: string; namespace: string }) {
  const messages = (await import(`../messages/${locale}.json`)).default;
  return createTranslator({ locale, namespace, messages } as never);
}
