import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '#i18n/routing.ts';

let reader: Locale = 'en';

/** As Next answers: `vi.mock('next-intl/server', () => import('./testing-render.ts'))`. */
export const getLocale = async (): Promise<Locale> => reader;

export async function getTranslations(asked: string | { locale: string; namespace: string }) {
  const { locale, namespace } = typeof asked === 'string' ? { locale: reader, namespace: asked } : asked;
  const messages = (await import(`../../messages/${locale}.json`)).default;
  return createTranslator({ locale, namespace, messages } as never);
}

/** The HTML that a reader of that language gets. */
export async function htmlOf(node: ReactNode, locale: Locale): Promise<string> {
  reader = locale;
  const { prelude } = await prerender(node);
  return new Response(prelude as unknown as BodyInit).text();
}
