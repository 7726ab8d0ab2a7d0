// biome-ignore-all lint/a11y/useFocusableInteractive: `spotProps` gives the roving tabindex.
// biome-ignore-all lint/a11y/useSemanticElements: rows are contained and drawn over, which a table element cannot be.
import { IconPlus } from '@tabler/icons-react';
import type { MapCard, MapRow, MapStage } from '@viaggio/domain/maps';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveSlot } from '../live/LiveSlot';
import { useEditor, useFocus } from '../session/EditorContext';
import { CardView } from './CardView';
import css from './Grid.module.css';
import { PresentHere } from './PresentHere';
import { spotProps } from './spotOf';

interface Props {
  readonly row: MapRow;
  readonly stage: MapStage;
  readonly cards: readonly MapCard[];
}

/** Where a row and a stage meet. */
export const Cell = memo(function Cell({ row, stage, cards }: Props) {
  const { t } = useTranslation();
  const { mayWrite, cards: actions } = useEditor();
  const isHere = ({ spot }: { spot: { row: string; stage: string } }) =>
    spot.row === row.id && spot.stage === stage.id;
  const active = useFocus((state) => isHere(state) && state.spot.card === null);
  const empty = cards.length === 0;
  const spot = { row: row.id, stage: stage.id, card: null };
  return (
    <div
      role="gridcell"
      className={css.cell}
      data-cell=""
      data-at-row={row.id}
      data-at-stage={stage.id}
      data-active={(empty && active) || undefined}
      {...(empty ? spotProps(spot, active) : {})}
    >
      <LiveSlot row={row} stage={stage} cards={cards} />
      {cards.map((card) => (
        <CardView key={card.id} card={card} kind={row.kind} />
      ))}
      <PresentHere row={row.id} stage={stage.id} />
      {mayWrite && (
        <button
          type="button"
          tabIndex={-1}
          className={`${css.add} no-print`}
          aria-label={t('maps.cards.add')}
          onClick={() => actions.add('', { ...spot, card: cards.at(-1)?.id ?? null })}
        >
          <IconPlus size={14} stroke={1.8} aria-hidden />
        </button>
      )}
    </div>
  );
});
