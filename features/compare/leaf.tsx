import './leaf.css';
import type { PolicyVersion } from '#content/compare.ts';
import type { Cell } from './cells.ts';
import { EmptyCell } from './empty-cell.tsx';
import { Grounds } from './grounds.tsx';
import type { Marks } from './points.ts';
import { Quotation, Summary } from './words.tsx';

type Props = {
  version: PolicyVersion;
  cell: Cell;
  side: 'earlier' | 'later';
  marks?: Marks;
  /** Both to draw struck and added words in one text. */
  of?: 'earlier' | 'later' | 'both';
  /** Why nothing is marked, where that is so. */
  unmarked?: string;
};

/** One version's page of the spread: older paper for the earlier, a new sheet for the later. */
export async function Leaf({ version, cell, side, marks, of = side, unmarked }: Props) {
  return (
    <div className={side === 'earlier' ? 'leaf earlier' : 'leaf'}>
      <p>{version.shortTitle}</p>
      {cell.kind === 'text' ? (
        <>
          <Summary text={cell.text} marks={marks?.summary} of={of} />
          {unmarked && <p className="text-xs text-ink-soft">{unmarked}</p>}
          <Quotation text={cell.text} marks={marks?.quotation} of={of} />
          <Grounds text={cell.text} from={cell.from} />
        </>
      ) : (
        <EmptyCell cell={cell} />
      )}
    </div>
  );
}
