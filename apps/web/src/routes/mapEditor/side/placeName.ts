import type { MapDocument } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { useRowName } from '../../maps/sheet/useRowName';

/** Where something stands on a map: a card, a cell by row and stage, or (all null) the map. */
export interface Place {
  readonly card: string | null;
  readonly row: string | null;
  readonly stage: string | null;
}

/** Letters of a card that name it well enough. */
const MOST = 60;

const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text);

/**
 * Names a place in words. `cell` is where it is now: a card that moved is found where it stands. Null when what it names
 * is gone.
 */
export function usePlaceName(): (
  document: MapDocument,
  at: Place,
) => { name: string; cell: { row: string; stage: string } | null } {
  const { t } = useTranslation();
  const rowName = useRowName();
  return (document, at) => {
    const card = document.cards.find(({ id }) => id === at.card);
    const row = document.rows.find(({ id }) => id === (card?.row ?? at.row));
    const stage = document.stages.find(({ id }) => id === (card?.stage ?? at.stage));
    if (!at.card && !at.row && !at.stage) return { name: t('maps.comments.onMap'), cell: null };
    if ((at.card && !card) || (at.row && !row) || (at.stage && !stage)) {
      return { name: t('maps.comments.gone'), cell: null };
    }
    const parts = [
      card?.text && `«${short(card.text)}»`,
      row && rowName(row),
      stage && (stage.name || t('maps.untitledStage')),
    ].filter(Boolean);
    return {
      name: t('maps.comments.on', { place: parts.join(', ') }),
      cell: row && stage ? { row: row.id, stage: stage.id } : null,
    };
  };
}
