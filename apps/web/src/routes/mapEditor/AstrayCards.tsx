import { LOCAL, moveCards } from '@viaggio/maps/document';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import css from './MapEditorPage.module.css';
import { useEditor } from './session/EditorContext';
import type { MapView } from './session/mapView';

/** Cards written in while somebody took their row or stage away: kept, and put back with one click. */
export function AstrayCards({ view: { astray, stages, rows } }: { view: MapView }) {
  const { t } = useTranslation();
  const { session, mayWrite } = useEditor();
  const [stage, row] = [stages[0], rows[0]?.row];
  if (astray.length === 0 || !stage || !row) return null;
  const putBack = () =>
    session.doc.transact(() => {
      for (const card of astray) {
        moveCards(session.doc, [card.id], {
          row: rows.some((line) => line.row.id === card.row) ? card.row : row.id,
          stage: stages.some(({ id }) => id === card.stage) ? card.stage : stage.id,
        });
      }
    }, LOCAL);
  return (
    <p className={css.astray} role="status">
      {t('maps.editor.astray', { count: astray.length })}
      {mayWrite && (
        <Button small onClick={putBack}>
          {t('maps.editor.putBack')}
        </Button>
      )}
    </p>
  );
}
