import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapEditorSearch } from '../../app/mapSearches';
import { useMay } from '../../app/session';
import { Empty } from '../../components/Empty';
import { Skeleton } from '../../components/Skeleton';
import { showToast } from '../../components/toastStore';
import { cardActions } from './actions/cardActions';
import { frameActions } from './actions/frameActions';
import { EditorBar } from './bar/EditorBar';
import { CatalogueContext } from './catalogue/CatalogueContext';
import { useLoadCatalogue } from './catalogue/useLoadCatalogue';
import { KeysHelp } from './keys/KeysHelp';
import { LiveMap } from './live/LiveMap';
import { MapBody } from './MapBody';
import css from './MapEditorPage.module.css';
import { EditorContext } from './session/EditorContext';
import type { EditorSession } from './session/editorSession';
import { viewKeeper } from './session/viewKeeper';
import { useOpenComments } from './useOpenComments';
import { useSayPlace } from './useSayPlace';

const FROM = '/w/$workspace/shell/maps/$id';

export function MapEditor({ session }: { session: EditorSession }) {
  const { t } = useTranslation();
  const search = useSearch({ from: FROM });
  const navigate = useNavigate();
  const mayWrite = useMay('editor');
  const narrow = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false });
  const [keys, setKeys] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const document = useSyncExternalStore(session.document.subscribe, session.document.read);
  const state = useSyncExternalStore(session.sync.subscribe, session.sync.read);
  const catalogue = useLoadCatalogue(document.personas, document.model);
  const layout = useMemo(() => viewKeeper(session.document), [session]);
  const onSearch = useCallback(
    (change: Partial<MapEditorSearch>) =>
      void navigate({ to: '.', search: ((old: object) => ({ ...old, ...change })) as never, replace: true }),
    [navigate],
  );
  const editor = useMemo(() => {
    const sayRemoved = (what: 'cards' | 'row' | 'stage', count: number, undo: () => void) =>
      showToast(what === 'cards' ? t('maps.editor.removed', { count }) : t(`maps.editor.removed_${what}`), {
        undo,
      });
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
  const view = layout.view(document, {
    rows: search.rows?.split(',') ?? null,
    hidden: search.hidden === 'shown',
    persona: search.persona ?? null,
  });
  useSayPlace(session);
  useTitle(document.title || t('maps.untitled'));
  const openComments = useOpenComments(session.map);
  if (state.kind === 'gone') return <Empty title={t('maps.editor.goneTitle')}>{t('maps.editor.gone')}</Empty>;
  if (state.kind === 'loading' && document.stages.length === 0)
    return <Skeleton lines={[30, 100, 100, 100]} />;
  return (
    <EditorContext value={editor}>
      <CatalogueContext value={catalogue}>
        <LiveMap search={search} onSearch={onSearch}>
          <div className={css.editor} data-narrow={narrow || undefined}>
            <EditorBar
              bar={bar}
              search={search}
              onSearch={onSearch}
              onKeys={() => setKeys(true)}
              openComments={openComments}
            />
            <MapBody
              view={view}
              search={search}
              narrow={narrow ?? false}
              onSearch={onSearch}
              onKeys={() => setKeys(true)}
              onLeave={() => bar.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()}
            />
          </div>
        </LiveMap>
        {keys && <KeysHelp onClose={() => setKeys(false)} />}
      </CatalogueContext>
    </EditorContext>
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
