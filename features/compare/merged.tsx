import { getTranslations } from 'next-intl/server';
import type { PolicyVersion } from '#content/compare.ts';
import type { Cell } from './cells.ts';
import { Grounds } from './grounds.tsx';
import type { Marks, Point } from './points.ts';
import { Quotation, Summary, Translation } from './words.tsx';

/** Both versions in one marked text; below, what of each is not marked, and what it rests on. */
export async function Merged({ point, versions }: { point: Point; versions: [PolicyVersion, PolicyVersion] }) {
  const t = await getTranslations('ComparePage');
  const { earlier, later, marks } = point;
  const shown = later.kind === 'text' ? later : earlier.kind === 'text' ? earlier : undefined;
  if (!shown) return null;
  const [before, after] = versions;
  return (
    <div className="grid gap-4 bg-sheet print:break-inside-avoid p-4 sm:p-6 lg:p-8">
      <p className="text-s leading-snug font-bold">
        {t('between', { earlier: before.shortTitle, later: after.shortTitle })}
      </p>
      {marks.summary && <Summary text={shown.text} marks={marks.summary} />}
      {marks.quotation && <Quotation text={shown.text} marks={marks.quotation} hasTranslation={false} />}
      <div className="grid gap-x-8 gap-y-4 border-t border-rule pt-4 md:grid-cols-2">
        <Rest cell={earlier} marks={marks} title={before.shortTitle} />
        <Rest cell={later} marks={marks} title={after.shortTitle} />
      </div>
    </div>
  );
}

function Rest({ cell, marks, title }: { cell: Cell; marks: Marks; title: string }) {
  if (cell.kind !== 'text') return null;
  return (
    <div className="grid content-start gap-2">
      <p className="text-xs font-bold">{title}</p>
      {!marks.summary && <Summary text={cell.text} />}
      {marks.quotation ? <Translation text={cell.text} /> : <Quotation text={cell.text} />}
      <Grounds text={cell.text} from={cell.from} />
    </div>
  );
}
