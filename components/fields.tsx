import type { ComponentProps, ReactNode } from 'react';
import { HONEYPOT } from '#lib/form.ts';
import './fields.css';

export type FieldProps = {
  /** Also makes the id, so that a summary of errors can link to the field. */
  name: string;
  label: string;
  /** Said behind the label, such as "(optional)". */
  aside?: string;
  hint?: string;
  error?: string;
};

/** The id of a field; `#${fieldId(name)}` leads to it. */
export const fieldId = (name: string): string => `field-${name}`;

export const INPUT =
  'mt-1 w-full min-h-13 rounded-cut border-2 border-edge bg-paper px-3 py-2 text-m aria-invalid:border-3 aria-invalid:border-alert';

/** One line of text. `note` is said after the field and is no error: nothing has to be changed. */
export function TextField({
  label,
  aside,
  hint,
  error,
  note,
  className = '',
  ...input
}: FieldProps & { note?: string } & ComponentProps<'input'>) {
  return (
    <Field {...{ name: input.name, label, aside, hint, error }}>
      <input
        id={fieldId(input.name)}
        className={`${INPUT} ${className}`}
        {...tied(input.name, { hint, error, note })}
        {...input}
      />
      <span id={`${fieldId(input.name)}-note`} aria-live="polite" className="text-s leading-snug empty:hidden">
        {note}
      </span>
    </Field>
  );
}

type LadderProps = Omit<FieldProps, 'hint' | 'aside'> & {
  /** Each with what it means and who will see what. */
  options: { value: string; label: string; text: string; seenBy: string }[];
  /** The chosen one in the first render, or react-hook-form would clear it. */
  defaultValue: string;
} & Omit<ComponentProps<'input'>, 'defaultValue'>;

/** A choice of one, drawn as rungs. */
export function Ladder({ label, error, options, defaultValue, ...input }: LadderProps) {
  const id = fieldId(input.name);
  return (
    <fieldset aria-describedby={error && `${id}-error`}>
      <legend className="pb-3 text-l leading-snug font-bold">{label}</legend>
      <ErrorText id={id} error={error} />
      {options.map(({ value, label: name, text, seenBy }, index) => (
        <label key={value} className="rung">
          <input
            type="radio"
            defaultChecked={value === defaultValue}
            suppressHydrationWarning
            {...input}
            id={index === 0 ? id : `${id}-${value}`}
            value={value}
          />
          <span className="text-s text-ink-soft">
            <b className="block text-m leading-snug text-ink">{name}</b> {text}{' '}
            <span className="block font-semibold text-ink">{seenBy}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/**
 * A field that people never see and robots like to fill in. Its name is none that the form filler of an honest browser knows, such as
 * "website" would be.
 */
export function Honeypot() {
  return <input name={HONEYPOT} className="hidden" tabIndex={-1} autoComplete="off" aria-hidden="true" />;
}

/** Label, hint and error around a control that has the id of `name`. */
export function Field({ name, label, aside, hint, error, children }: FieldProps & { children: ReactNode }) {
  const id = fieldId(name);
  return (
    <p className="grid gap-1">
      <label htmlFor={id} className="leading-snug font-bold">
        {label} {aside && <span className="font-normal text-ink-soft">{aside}</span>}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="text-xs text-ink-soft">
          {hint}
        </span>
      )}
      <ErrorText id={id} error={error} />
      {children}
    </p>
  );
}

/** What is wrong with a field, above it. @param id of the field: the text's own is `{id}-error` */
export function ErrorText({ id, error, className = '' }: { id: string; error?: string; className?: string }) {
  if (!error) return null;
  return (
    <strong
      id={`${id}-error`}
      className={`block text-s leading-snug text-alert before:content-['!_'] ${className}`.trim()}
    >
      {error}
    </strong>
  );
}

/** A box to tick, with its words beside it. */
export function TickBox({ children, ...input }: ComponentProps<'input'>) {
  return (
    <label className="flex min-h-tap cursor-pointer items-center gap-3">
      <input type="checkbox" value="yes" suppressHydrationWarning className="size-6 flex-none accent-ink" {...input} />
      {children}
    </label>
  );
}

/** What a screen reader says after the label. */
export function tied(name: string, said: { hint?: string; error?: string; note?: string }) {
  const ids = (['hint', 'error', 'note'] as const)
    .filter((part) => said[part])
    .map((part) => `${fieldId(name)}-${part}`);
  return { 'aria-invalid': said.error ? true : undefined, 'aria-describedby': ids.join(' ') || undefined };
}
