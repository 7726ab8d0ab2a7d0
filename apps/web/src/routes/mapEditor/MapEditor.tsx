import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncState } from '../../api/maps';
import type { MapEditorSearch } from '../../app/mapSearches';
import { Empty } from '../../components/Empty';
import { Skeleton } from '../../components/Skeleton';
import { EditorBar } from './bar/EditorBar';
import { CatalogueContext } from './catalogue/CatalogueContext';
import { useLoadCatalogue } from './catalogue/useLoadCatalogue';
import { KeysHelp } from './keys/KeysHelp';
import { LiveMap } from './live/LiveMap';
import { MapBody } from './MapBody';
import css from './MapEditorPage.module.css';
import { EditorContext } from './session/EditorContext';
import type { EditorSession } from './session/editorSession';
import type { MapView } from './session/mapView';
import { useEditorValue } from './session/useEditorValue';
import { viewKeeper } from './session/viewKeeper';
import { useSayPlace } from './useSayPlace';

const FROM = '/w/$workspace/shell/maps/$id';

export function MapEditor({ session }: { session: EditorSession }) {
  const { t } = useTranslation();
  const search = useSearch({ from: FROM });
  const onSearch = useChangeSearch();
  const document = useSyncExternalStore(session.document.subscribe, session.document.read);
  const stands = useSyncExternalStore(session.sync.subscribe, () => standsOf(session.sync.read().kind));
  const catalogue = useLoadCatalogue(document.personas, document.model);
  const layout = useMemo(() => viewKeeper(session.document), [session]);
  const editor = useEditorValue(session, layout, onSearch);
  const view = layout.view(document, {
    rows: search.rows?.split(',') ?? null,
    hidden: search.hidden === 'shown',
    persona: search.persona ?? null,
  });
  useSayPlace(session);
  useTitle(document.title || t('maps.untitled'));
  if (stands === 'gone') return <Empty title={t('maps.editor.goneTitle')}>{t('maps.editor.gone')}</Empty>;
  if (stands === 'loading' && document.stages.length === 0) return <Skeleton lines={[30, 100, 100, 100]} />;
  return (
    <EditorContext value={editor}>
      <CatalogueContext value={catalogue}>
        <LiveMap search={search} onSearch={onSearch}>
          <Framed view={view} search={search} onSearch={onSearch} />
        </LiveMap>
      </CatalogueContext>
    </EditorContext>
  );
}

const standsOf = (kind: SyncState['kind']) => (kind === 'gone' || kind === 'loading' ? kind : 'open');

interface FramedProps {
  readonly view: MapView;
  readonly search: MapEditorSearch;
  readonly onSearch: (change: Partial<MapEditorSearch>) => void;
}

/** The map with its tools: those above it, and what each key does. */
function Framed({ view, search, onSearch }: FramedProps) {
  const narrow = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false });
  const [keys, setKeys] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const onKeys = useCallback(() => setKeys(true), []);
  const onLeave = useCallback(
    () => bar.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(),
    [],
  );
  return (
    <>
      <div className={css.editor} data-narrow={narrow || undefined}>
        <EditorBar bar={bar} search={search} onSearch={onSearch} onKeys={onKeys} />
        <MapBody
          view={view}
          search={search}
          narrow={narrow ?? false}
          onSearch={onSearch}
          onKeys={onKeys}
          onLeave={onLeave}
        />
      </div>
      {keys && <KeysHelp onClose={() => setKeys(false)} />}
    </>
  );
}

function useChangeSearch() {
  const navigate = useNavigate();
  return useCallback(
    (change: Partial<MapEditorSearch>) =>
      void navigate({ to: '.', search: ((old: object) => ({ ...old, ...change })) as never, replace: true }),
    [navigate],
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    const before = window.document.title;
    window.document.title = `${title} · Viaggio`;
    return () => {
      window.document.title = before;
    };
  }, [title]);
}
