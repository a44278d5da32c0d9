import type { Messages } from 'next-intl';
import type { ComponentProps } from 'react';
import { ErrorText, fieldId } from '#components/fields.tsx';
import { phoneLink } from '#lib/phone.ts';
import type { SeatRow } from './seat-rows.ts';

type Words = Messages['ContactForm'];
type Props = {
  rows: SeatRow[];
  words: Words;
  /** The number chosen before this was drawn: react-hook-form would clear it. */
  chosen?: string;
  error?: string;
  input: Omit<ComponentProps<'input'>, 'ref'> & { ref?: ComponentProps<'input'>['ref'] };
};

const ID = fieldId('district');

/** The list is the field: choosing a district needs no script and no second step. */
export function DistrictList({ rows, words, chosen, error, input }: Props) {
  return (
    <fieldset aria-describedby={error && `${ID}-error`}>
      <legend className="sr-only">{words.legend}</legend>
      <ErrorText id={ID} error={error} />
      <ol className="gap-x-12 md:columns-2 lg:columns-3">
        {rows.map((row) => (
          <li
            key={row.number}
            id={`district-${row.number}`}
            className="district group -mx-3 break-inside-avoid border-b border-rule px-3 py-2 target:bg-sheet target:outline-2 has-checked:bg-sheet has-checked:outline-2"
          >
            <label className="grid min-h-tap cursor-pointer grid-cols-[1.5rem_auto_minmax(0,1fr)] items-center gap-3 leading-snug">
              <input
                type="radio"
                {...input}
                id={row.number === 1 ? ID : undefined}
                value={row.number}
                defaultChecked={String(row.number) === chosen}
                suppressHydrationWarning
                className="size-6 accent-ink"
              />
              <span className="min-w-[2ch] text-2xl leading-none font-bold whitespace-nowrap tabular-nums">
                <span className="sr-only">{`${words.district} `}</span>
                {row.number}
              </span>
              <span>
                {row.name && <b className="block">{row.name}</b>}
                <span className="text-s text-ink-soft">{row.area}</span>
              </span>
            </label>
            <Places row={row} words={words} />
            <Ways row={row} words={words} />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function Places({ row, words }: { row: SeatRow; words: Words }) {
  const kinds = [
    [words.neighborhoods, row.whole],
    [words.part, row.part],
    [words.landmarks, row.landmarks],
  ];
  return (
    <p className="text-xs leading-snug text-ink-soft">
      {kinds.map(
        ([kind, names]) =>
          names && (
            <span key={kind} className="block">
              <b className="font-semibold">{kind}</b>
              {` ${names}`}
            </span>
          ),
      )}
    </p>
  );
}

/** A `footer`, so that the list's search leaves it out. */
function Ways({ row, words }: { row: SeatRow; words: Words }) {
  const link = 'min-h-tap items-center text-s';
  return (
    <footer>
      {row.note && <p className="mt-1 text-xs leading-snug text-ink-soft">{row.note}</p>}
      <p className="flex flex-wrap gap-x-5 font-semibold">
        {row.phones.map(({ label, phone }) => (
          <a key={phone} href={phoneLink(phone)} className={`${link} inline-flex`}>
            {label ? `${label}, ${phone}` : phone}
          </a>
        ))}
        {row.url && (
          <a href={row.url} rel="noreferrer" className={`${link} inline-flex print:hidden`}>
            {words.city}
            <span className="sr-only">{`, ${row.number}`}</span>
          </a>
        )}
        <a href="#words" className={`${link} hidden group-has-checked:inline-flex print:hidden`}>
          {words.goOn}
        </a>
      </p>
    </footer>
  );
}
