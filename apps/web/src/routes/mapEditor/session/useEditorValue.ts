import { bringBack, type Removal } from '@viaggio/maps/document';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapEditorSearch } from '../../../app/mapSearches';
import { useMay } from '../../../app/session';
import { showToast } from '../../../components/toastStore';
import { cardActions } from '../actions/cardActions';
import { frameActions } from '../actions/frameActions';
import type { EditorSession } from './editorSession';
import type { ViewKeeper } from './viewKeeper';

/** What every part of the editor works with: the same for as long as the map is open. */
export function useEditorValue(
  session: EditorSession,
  layout: ViewKeeper,
  onSearch: (change: Partial<MapEditorSearch>) => void,
) {
  const { t } = useTranslation();
  const mayWrite = useMay('editor');
  return useMemo(() => {
    const sayRemoved = (what: 'cards' | 'row' | 'stage', removal: Removal) => {
      const count = removal.cards.length;
      showToast(what === 'cards' ? t('maps.editor.removed', { count }) : t(`maps.editor.removed_${what}`), {
        undo: () => bringBack(session.doc, removal),
      });
    };
    const parts = { session, layout, sayRemoved };
    return {
      session,
      mayWrite,
      layout,
      cards: cardActions(parts),
      frame: frameActions(parts),
      openSide: (side: MapEditorSearch['side']) => onSearch({ side }),
    };
  }, [session, layout, mayWrite, onSearch, t]);
}
