import type { MapDocument } from '@viaggio/domain/maps';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { MapSide } from '../../../app/mapSearches';
import type { cardActions } from '../actions/cardActions';
import type { frameActions } from '../actions/frameActions';
import type { FocusState } from '../focus/focusStore';
import type { Layout } from '../focus/spots';
import type { EditorSession } from './editorSession';

interface Editor {
  readonly session: EditorSession;
  /** Whether the member may change the map. */
  readonly mayWrite: boolean;
  /** What is on screen now: read when a key is pressed, so that no cell waits for it. */
  readonly layout: { readonly current: Layout };
  readonly cards: ReturnType<typeof cardActions>;
  readonly frame: ReturnType<typeof frameActions>;
  /** Opens what stands beside the map. */
  readonly openSide: (side: MapSide) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('Shown inside an open map only');
  return editor;
}

export function useDocument(): MapDocument {
  const { document } = useEditor().session;
  return useSyncExternalStore(document.subscribe, document.read);
}

/** A part of the map; draws again only when that part is another value. */
export function useDocumentPart<T>(part: (document: MapDocument) => T): T {
  const { document } = useEditor().session;
  return useSyncExternalStore(document.subscribe, () => part(document.read()));
}

/** A part of the focus; draws again only when that part is another value. */
export function useFocus<T>(part: (state: FocusState) => T): T {
  const { focus } = useEditor().session;
  return useSyncExternalStore(focus.subscribe, () => part(focus.read()));
}
