import type { ReactNode } from 'react';
import { SUMMARY_ID } from '#lib/form.ts';
import { fieldId } from './fields.tsx';

type Props = {
  title: string;
  /** By field; links to it. */
  errors?: Record<string, string | undefined>;
  children?: ReactNode;
};

/** Says at the top of a form what is wrong, with a link to each field. Focusable: a plain form is answered with this
 * fragment, and `focusSoon(SUMMARY_ID)` brings a reader with script here. */
export function ErrorSummary({ title, errors = {}, children }: Props) {
  const said = Object.entries(errors).filter(([, error]) => error);
  return (
    <div
      id={SUMMARY_ID}
      role="alert"
      tabIndex={-1}
      className="grid gap-2 border-2 border-l-[10px] border-alert bg-sheet p-5 sm:p-8"
    >
      <h2 className="text-l text-alert">{title}</h2>
      {children}
      {said.length > 0 && (
        <ul className="list-disc pl-6">
          {said.map(([field, error]) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`} className="tap font-semibold text-ink">
                {error}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
