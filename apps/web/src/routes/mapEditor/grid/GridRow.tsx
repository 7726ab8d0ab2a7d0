// biome-ignore-all lint/a11y/useSemanticElements: rows are contained and drawn over, which a table element cannot be.
// biome-ignore-all lint/a11y/useFocusableInteractive: its cells are focused, not the row.
import type { MapStage } from '@viaggio/domain/maps';
import { memo } from 'react';
import { FeelingCurves } from '../feelings/FeelingCurves';
import type { RowView } from '../session/mapView';
import { Cell } from './Cell';
import css from './Grid.module.css';
import { RowHead } from './RowHead';

interface Props {
  readonly line: RowView;
  readonly stages: readonly MapStage[];
  /** From 2: the first is the line of the stages. */
  readonly number: number;
  readonly onMenu: (id: string) => void;
}

export const GridRow = memo(function GridRow({ line, stages, number, onMenu }: Props) {
  const { row, cells } = line;
  return (
    <div
      role="row"
      aria-rowindex={number}
      className={css.row}
      data-line={row.id}
      data-kind={row.kind}
      data-hidden={row.hidden || undefined}
    >
      <RowHead row={row} onMenu={onMenu} />
      {row.kind === 'feelings' && <FeelingCurves cells={cells} />}
      {stages.map((stage, i) => (
        <Cell key={stage.id} row={row} stage={stage} cards={cells[i] ?? []} />
      ))}
    </div>
  );
});
