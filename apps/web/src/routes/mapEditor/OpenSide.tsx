import { useTranslation } from 'react-i18next';
import type { MapEditorSearch, MapSide } from '../../app/mapSearches';
import { HEAD, spotAt } from './focus/spots';
import { CardPanel } from './inspector/CardPanel';
import { DataPanel } from './live/DataPanel';
import css from './MapEditorPage.module.css';
import { useDocument, useEditor, useFocus } from './session/EditorContext';
import { CommentsPanel, SharePanel, VersionsPanel, WorkshopPanel } from './side';

interface Props {
  readonly side: MapSide;
  readonly search: MapEditorSearch;
  readonly onSearch: (change: Partial<MapEditorSearch>) => void;
}

/** What stands beside the map. */
export function OpenSide({ side, search, onSearch }: Props) {
  const { t } = useTranslation();
  const { session, layout } = useEditor();
  const document = useDocument();
  const spot = useFocus((state) => state.spot);
  const map = session.map;
  const onClose = () => {
    onSearch({ side: undefined });
    session.focus.follow(session.focus.read().spot);
  };
  const onShow = ({ row, stage }: { row: string; stage: string }) =>
    session.focus.goTo(spotAt(layout.current, row, stage));
  const at = {
    card: spot.card,
    row: spot.row === HEAD ? null : spot.row,
    stage: spot.stage === HEAD ? null : spot.stage,
  };
  return (
    <section
      className={`${css.side} no-print`}
      aria-label={t(`maps.editor.sides.${side}`)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {side === 'card' && <CardPanel onClose={onClose} />}
      {side === 'data' && <DataPanel search={search} onSearch={onSearch} onClose={onClose} />}
      {side === 'comments' && (
        <CommentsPanel map={map} document={document} at={at} onShow={onShow} onClose={onClose} />
      )}
      {side === 'versions' && <VersionsPanel map={map} onClose={onClose} />}
      {side === 'share' && (
        <SharePanel map={map} document={document} rows={search.rows?.split(',')} onClose={onClose} />
      )}
      {side === 'workshop' && (
        <WorkshopPanel
          map={map}
          doc={session.doc}
          document={document}
          newId={session.newId}
          onShow={onShow}
          onClose={onClose}
        />
      )}
    </section>
  );
}
