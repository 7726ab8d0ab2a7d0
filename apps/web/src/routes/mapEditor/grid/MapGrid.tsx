// biome-ignore-all lint/a11y/useFocusableInteractive: `spotProps` gives the roving tabindex.
// biome-ignore-all lint/a11y/useSemanticElements: rows are contained and drawn over, which a table element cannot be.
import { IconPlus } from '@tabler/icons-react';
import { type CSSProperties, type FocusEvent, type MouseEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClipboard } from '../clipboard/useClipboard';
import { DragSurface } from '../drag/DragSurface';
import { cardsBetween, HEAD, type Spot } from '../focus/spots';
import { useGridKeys } from '../keys/useGridKeys';
import { AddRow } from '../menus/AddRow';
import { HeadMenu, type OpenMenu } from '../menus/HeadMenu';
import { LanePanel } from '../menus/LanePanel';
import { useEditor } from '../session/EditorContext';
import type { MapView } from '../session/mapView';
import css from './Grid.module.css';
import { GridRow } from './GridRow';
import { StageHead } from './StageHead';
import { spotBeside, spotOf } from './spotOf';
import { TakeFocus } from './TakeFocus';

interface Props {
  readonly title: string;
  readonly view: MapView;
  readonly onKeys: () => void;
  readonly onLeave: () => void;
}

/** The map as a grid: stages across, rows down, cards in its cells. */
export function MapGrid({ title, view, onKeys, onLeave }: Props) {
  const { t } = useTranslation();
  const { mayWrite, frame, openSide } = useEditor();
  const grid = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [lane, setLane] = useState<string | null>(null);
  const rowMenu = useCallback((id: string) => setMenu({ kind: 'row', id }), []);
  const stageMenu = useCallback((id: string) => setMenu({ kind: 'stage', id }), []);
  const onKeyDown = useGridKeys({
    openDetails: ({ row, stage, card }) => {
      if (card !== null) openSide('card');
      else if (mayWrite && stage === HEAD && row !== HEAD) rowMenu(row);
      else if (mayWrite && row === HEAD && stage !== HEAD) stageMenu(stage);
    },
    openKeys: onKeys,
    leave: onLeave,
  });
  const clipboard = useClipboard();
  const pointer = usePointer();
  const style = { '--stages': view.stages.length } as CSSProperties;
  return (
    <DragSurface className={css.scroll}>
      <div
        ref={grid}
        role="grid"
        className={css.table}
        style={style}
        aria-label={title}
        aria-describedby="map-keys-hint"
        aria-rowcount={view.rows.length + 1}
        aria-colcount={view.stages.length + 1}
        aria-multiselectable
        aria-readonly={!mayWrite}
        onKeyDown={onKeyDown}
        {...clipboard}
        {...pointer}
      >
        <div role="row" aria-rowindex={1} className={css.heads}>
          <div role="columnheader" className={css.corner}>
            <span className="unseen">{t('maps.editor.rows')}</span>
          </div>
          {view.stages.map((stage) => (
            <StageHead key={stage.id} stage={stage} onMenu={stageMenu} />
          ))}
        </div>
        {view.rows.map((line, i) => (
          <GridRow key={line.row.id} line={line} stages={view.stages} number={i + 2} onMenu={rowMenu} />
        ))}
      </div>
      <TakeFocus grid={grid} />
      {mayWrite && (
        <div className={`${css.foot} no-print`}>
          <AddRow />
          <button type="button" className={css.grow} onClick={() => frame.newStage()}>
            <IconPlus size={15} stroke={1.8} aria-hidden /> {t('maps.editor.addStage')}
          </button>
        </div>
      )}
      {menu && <HeadMenu menu={menu} grid={grid} onLane={setLane} onClose={() => setMenu(null)} />}
      {lane !== null && <LanePanel row={lane} onClose={() => setLane(null)} />}
    </DragSurface>
  );
}

/** The pointer on the grid: where one clicks is where one stands; with Shift or Ctrl cards are chosen. */
function usePointer() {
  const { session, layout, mayWrite, cards } = useEditor();
  const { focus } = session;
  const edit = (spot: Spot) => {
    if (spot.card !== null) focus.edit({ kind: 'card', id: spot.card });
    else if (spot.row === HEAD) focus.edit({ kind: 'stage', id: spot.stage });
    else if (spot.stage === HEAD) focus.edit({ kind: 'row', id: spot.row });
    else cards.add('', spot);
  };
  return {
    onFocus: (event: FocusEvent) => {
      const spot = event.target.hasAttribute('data-spot') ? spotOf(event.target) : null;
      if (spot) focus.arrive(spot);
    },
    onMouseDown: (event: MouseEvent) => {
      const beside = spotBeside(event.target);
      if (beside?.card) {
        // The ground of the cell takes no focus: without this it would go to the page.
        event.preventDefault();
        focus.goTo(beside);
        return;
      }
      const spot = spotOf(event.target);
      if (!spot || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (!event.shiftKey) return focus.toggle(spot);
      const from = focus.read().anchor ?? focus.read().spot;
      focus.extendTo(spot, cardsBetween(layout.current, from, spot));
    },
    onDoubleClick: (event: MouseEvent) => {
      const beside = spotBeside(event.target);
      if (beside?.card && mayWrite) return cards.add('', beside);
      const spot = spotOf(event.target);
      if (spot && mayWrite && !(event.target as Element).closest('textarea, input, [data-point]')) edit(spot);
    },
  };
}
