import { type ChangeEvent, type ComponentProps, useState } from 'react';
import { countCharacters } from '#lib/clean-text.ts';
import { Field, fieldId, type FieldProps, INPUT, tied } from './fields.tsx';

type AreaProps = FieldProps & {
  /** Characters as people count them. More can be typed, so that nothing pasted is cut off unseen. */
  maximum: number;
  /** Words for the last characters: `{left}` stays and `{over}` too many are put in. */
  counter: { left: string; over: string };
} & ComponentProps<'textarea'>;

/** Several lines. With script the last characters are counted down. */
export function TextArea({ label, aside, hint, error, maximum, counter, onChange, ...area }: AreaProps) {
  const [count, setCount] = useState(0);
  const handleChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setCount(countCharacters(event.target.value));
    onChange?.(event);
  };
  return (
    <Field {...{ name: area.name, label, aside, hint, error }}>
      <textarea
        id={fieldId(area.name)}
        className={`${INPUT} resize-y`}
        rows={4}
        onChange={handleChange}
        {...tied(area.name, { hint, error })}
        {...area}
      />
      <span aria-live="polite" className="text-s leading-snug empty:hidden">
        {countdown(count, maximum, counter)}
      </span>
    </Field>
  );
}

/** Silent until a tenth is left. */
function countdown(count: number, maximum: number, { left, over }: AreaProps['counter']): string {
  if (count > maximum) return over.replace('{over}', String(count - maximum));
  return count > maximum * 0.9 ? left.replace('{left}', String(maximum - count)) : '';
}
