import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconKeyboard,
  IconLayoutGrid,
  IconPlayerPlay,
  IconScale,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, type RefObject, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapEditorSearch, MapSide } from '../../../app/mapSearches';
import { useSettings } from '../../../app/session';
import { useDocumentPart, useEditor } from '../session/EditorContext';
import { useOpenComments } from '../useOpenComments';
import css from './Bar.module.css';
import { PersonaFilter } from './PersonaFilter';
import { PresentPeople } from './PresentPeople';
import { RowsFilter } from './RowsFilter';
import { SideSwitch } from './SideSwitch';
import { SyncMark } from './SyncMark';
import { TitleField } from './TitleField';

interface Props {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly search: MapEditorSearch;
  readonly onSearch: (change: Partial<MapEditorSearch>) => void;
  readonly onKeys: () => void;
}

/** Above the map: its name, whether it is saved, who is here, and how it is looked at. */
export const EditorBar = memo(function EditorBar({ bar, search, onSearch, onKeys }: Props) {
  const openComments = useOpenComments(useEditor().session.map);
  const { t } = useTranslation();
  const { session, mayWrite } = useEditor();
  const kind = useDocumentPart((document) => document.kind);
  const view = (next: MapEditorSearch['view']) => onSearch({ view: search.view === next ? undefined : next });
  const side = (next: MapSide) => onSearch({ side: search.side === next ? undefined : next });
  return (
    <header className={`${css.bar} no-print`}>
      <div className={css.line}>
        <Link to="/w/$workspace/maps" params={{ workspace: useSettings()?.id ?? '' }} className={css.back}>
          {t('maps.title')}
        </Link>
        <TitleField />
        <span className={css.kind}>{t(`maps.kinds.${kind}`)}</span>
        <SyncMark sync={session.sync} />
        <PresentPeople />
      </div>
      <div className={css.line} ref={bar}>
        {mayWrite && <UndoButtons />}
        <RowsFilter search={search} onSearch={onSearch} />
        <PersonaFilter persona={search.persona} onSearch={onSearch} />
        <span className={css.views}>
          <ViewButton on={search.view === 'priorities'} onClick={() => view('priorities')}>
            {search.view === 'priorities' ? (
              <IconLayoutGrid size={16} stroke={1.6} aria-hidden />
            ) : (
              <IconScale size={16} stroke={1.6} aria-hidden />
            )}
            {t(search.view === 'priorities' ? 'maps.editor.toMap' : 'maps.editor.priorities')}
          </ViewButton>
          <ViewButton on={false} onClick={() => view('present')}>
            <IconPlayerPlay size={16} stroke={1.6} aria-hidden /> {t('maps.editor.present')}
          </ViewButton>
          <ViewButton on={false} onClick={onKeys}>
            <IconKeyboard size={16} stroke={1.6} aria-hidden /> {t('maps.editor.keys')}
          </ViewButton>
        </span>
        <SideSwitch open={search.side} onChoose={side} openComments={openComments} />
      </div>
    </header>
  );
});

function ViewButton({
  on,
  onClick,
  children,
}: {
  on: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button type="button" className={css.tool} aria-pressed={on || undefined} onClick={onClick}>
      {children}
    </button>
  );
}

function UndoButtons() {
  const { t } = useTranslation();
  const { session, cards } = useEditor();
  const { undo } = session;
  // Steps are added and taken off with every change of the document.
  const steps = useSyncExternalStore(
    session.document.subscribe,
    () => `${undo.undoStack.length > 0} ${undo.redoStack.length > 0}`,
  );
  const [canUndo, canRedo] = steps.split(' ');
  return (
    <span className={css.views}>
      <button
        type="button"
        className={css.icon}
        aria-label={t('maps.editor.undo')}
        title={t('maps.editor.undo')}
        disabled={canUndo !== 'true'}
        onClick={() => cards.stepBack('undo')}
      >
        <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
      </button>
      <button
        type="button"
        className={css.icon}
        aria-label={t('maps.editor.redo')}
        title={t('maps.editor.redo')}
        disabled={canRedo !== 'true'}
        onClick={() => cards.stepBack('redo')}
      >
        <IconArrowForwardUp size={18} stroke={1.6} aria-hidden />
      </button>
    </span>
  );
}
