import type { FieldValues, Resolver } from 'react-hook-form';

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
