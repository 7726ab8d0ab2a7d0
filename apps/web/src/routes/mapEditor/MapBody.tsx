import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapEditorSearch } from '../../app/mapSearches';
import { AstrayCards } from './AstrayCards';
import { EmptyMap } from './EmptyMap';
import { HEAD, settleSpot, spotAt } from './focus/spots';
import { MapGrid } from './grid/MapGrid';
import css from './MapEditorPage.module.css';
import { OpenSide } from './OpenSide';
import { PrintFit } from './PrintFit';
import { useDocumentPart, useEditor } from './session/EditorContext';
import type { MapView } from './session/mapView';
import { TallMap } from './tall/TallMap';
import { PresentView } from './views/PresentView';
import { Priorities } from './views/Priorities';

interface Props {
  readonly view: MapView;
  readonly search: MapEditorSearch;
  readonly narrow: boolean;
  readonly onSearch: (change: Partial<MapEditorSearch>) => void;
  readonly onKeys: () => void;
  readonly onLeave: () => void;
}

/** The map in the way it is looked at, with what stands beside it. */
export function MapBody({ view, search, narrow, onSearch, onKeys, onLeave }: Props) {
  const { t } = useTranslation();
  const title = useDocumentPart((document) => document.title);
  useCellOfAddress(search.cell, view);
  return (
    <>
      <p className={css.printed}>{title || t('maps.untitled')}</p>
      <AstrayCards view={view} />
      <p id="map-keys-hint" className="unseen">
        {t('maps.editor.keysHint')}
      </p>
      <div className={css.body} data-side={search.side || undefined}>
        <div className={css.map} data-view={search.view ?? 'map'}>
          {search.view === 'priorities' ? (
            <Priorities />
          ) : view.stages.length === 0 ? (
            <EmptyMap />
          ) : narrow ? (
            <TallMap view={view} />
          ) : (
            <MapGrid title={title || t('maps.untitled')} view={view} onKeys={onKeys} onLeave={onLeave} />
          )}
        </div>
        {search.side && <OpenSide side={search.side} search={search} onSearch={onSearch} />}
      </div>
      {!narrow && <PrintFit />}
      {search.view === 'present' && <PresentView view={view} onClose={() => onSearch({ view: undefined })} />}
    </>
  );
}

/** Stands where the address says, once the map is there; else at its first cell, without taking the focus. */
function useCellOfAddress(cell: string | undefined, view: MapView): void {
  const { session, layout } = useEditor();
  const gone = useRef<string | null>(null);
  const there = view.stages.length > 0 || view.rows.length > 0;
  useEffect(() => {
    if (!there || gone.current === (cell ?? '')) return;
    gone.current = cell ?? '';
    const [row = HEAD, stage = HEAD] = cell?.split(':') ?? [];
    const { focus } = session;
    if (cell !== undefined) focus.goTo(settleSpot(layout.current, spotAt(layout.current, row, stage)));
    else focus.stand(settleSpot(layout.current, focus.read().spot));
  }, [cell, there, session, layout]);
  // Others may take away where one stands.
  useEffect(() => {
    const { focus } = session;
    const { spot, editing } = focus.read();
    const settled = settleSpot(layout.current, spot);
    if (
      there &&
      editing === null &&
      (settled.row !== spot.row || settled.stage !== spot.stage || settled.card !== spot.card)
    ) {
      focus.stand(settled);
    }
  });
}
