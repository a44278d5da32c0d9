import type { ReactNode } from 'react';
import type { Page } from '#i18n/paths.ts';
import { PageFrame } from './page-frame.tsx';

type Props = {
  /** Sent by `server/finish-page.ts`, which reads it in the page. (Next's `notFound()` is a blank page without script.) */
  status: 404 | 500;
  here: Page;
  title: string;
  text: string;
  /** The ways on. */
  children?: ReactNode;
};

/** Says what is not there, or has failed, with words and with its status. */
export function StatusPage({ status, here, title, text, children }: Props) {
  return (
    <PageFrame here={here}>
      <meta name="status" content={String(status)} />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <div className="mx-auto grid max-w-wide grid-cols-1 gap-6 px-gut py-16">
        <h1>{title}</h1>
        <p className="max-w-measure">{text}</p>
        {children}
      </div>
    </PageFrame>
  );
}
