import { useInsertionEffect, useLayoutEffect, useRef } from 'react';
import type { FieldValues, Path, PathValue, Resolver, UseFormSetValue } from 'react-hook-form';

/**
 * Loads a schema at the first submit, and checks what the form then holds: that is what is sent, and a field may have changed in the
 * moment in which the script took over. When it does not come, or a press of the button cannot wait for it any longer, the
 * server, which checks anyway, is the only one to check.
 */
export function lazyResolver<Input extends FieldValues, Output>(
  formId: string,
  load: () => Promise<{ resolver: Resolver<Input, unknown, Output> }>,
  patienceMs = 4_000,
): Resolver<Input, unknown, Output> {
  return async (values, context, options) => {
    const tooLong = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
    const schema = await Promise.race([load().catch(() => undefined), tooLong]);
    const held = { ...values, ...typedSoFar<Input>(formId) };
    return schema ? schema.resolver(held, context, options) : { values: values as never, errors: {} };
  };
}

/** What a visitor typed before the script arrived. `register` would clear a radio button chosen that early. */
export function typedSoFar<Input>(formId: string): Partial<Input> | undefined {
  if (typeof document === 'undefined') return undefined;
  const form = document.getElementById(formId);
  return form instanceof HTMLFormElement ? (Object.fromEntries(new FormData(form)) as Partial<Input>) : undefined;
}

/**
 * Keeps what is typed while React wakes a form: between its first look (`typed`, the form's default values) and the moment in which it
 * takes over lies half a second on a slow phone, and registering a field would put back what stood there at first.
 */
export function useTypedMeanwhile<Input extends FieldValues>(
  formId: string,
  typed: Partial<Input> | undefined,
  setValue: UseFormSetValue<Input>,
): void {
  const held = useRef<Partial<Input>>(undefined);
  useInsertionEffect(() => {
    held.current = typedSoFar<Input>(formId); // fields are registered after this, and before the next
  }, [formId]);
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(held.current ?? {}))
      if (value !== typed?.[name]) setValue(name as Path<Input>, value as PathValue<Input, Path<Input>>);
    held.current = undefined;
  }, [typed, setValue]);
}

/** Brings a reader to the summary of errors once it is drawn. */
export function focusSoon(id: string, tries = 20): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    if (element) element.focus();
    else if (tries > 0) focusSoon(id, tries - 1);
  }, 50);
}

/** 32 characters. (`crypto.randomUUID` exists only on https.) */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
