import { type ReactNode, useCallback } from 'react';
import type { MapEditorSearch } from '../../../app/mapSearches';
import { ComparedWithGroup } from '../../../components/ComparedWithGroup';
import { readComparison } from '../../../components/comparison';
import { useDocument } from '../session/EditorContext';
import { LiveCell } from './LiveCell';
import { LiveDataContext } from './LiveData';
import { LiveEvidence } from './LiveEvidence';
import { LiveContext, type LivePlace } from './LiveSlot';
import { useLoadLive } from './useLoadLive';

interface Props {
  readonly search: MapEditorSearch;
  readonly onSearch: (change: Partial<MapEditorSearch>) => void;
  readonly children: ReactNode;
}

/** One and the same function for all places: a cell is drawn again when its data change, not with every key. */
const drawPlace = (place: LivePlace): ReactNode => <LiveCell {...place} />;

/** Puts data beside what is written on the map. */
export function LiveMap({ search, onSearch, children }: Props) {
  const document = useDocument();
  const open = useCallback((figure: string) => onSearch({ figure }), [onSearch]);
  const live = useLoadLive(document, search, open);
  const isGroup = (readComparison(search.compare)?.with ?? 'previous') !== 'previous';
  return (
    <LiveDataContext value={live}>
      <ComparedWithGroup value={isGroup}>
        <LiveContext value={live ? drawPlace : null}>{children}</LiveContext>
      </ComparedWithGroup>
      {search.figure && (
        <LiveEvidence
          figure={search.figure}
          document={document}
          onClose={() => onSearch({ figure: undefined })}
        />
      )}
    </LiveDataContext>
  );
}
