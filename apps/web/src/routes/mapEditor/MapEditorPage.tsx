import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keyOf } from '../../api';
import { MapEditor } from './MapEditor';
import css from './MapEditorPage.module.css';
import { type EditorSession, openSession } from './session/editorSession';

/** What is asked again when the stream says that it changed. */
const RENEWS = {
  comments: ['listMapComments'],
  versions: ['listMapVersions'],
  links: ['listMapLinks'],
  map: ['getMap'],
} as const;

/** A map: read, written together, presented. */
export function MapEditorPage() {
  const { id } = useParams({ from: '/w/$workspace/shell/maps/$id' });
  const page = useRef<HTMLDivElement>(null);
  useRoomBelow(page);
  return (
    <div ref={page} className={css.page}>
      <OpenMap key={id} id={id} />
    </div>
  );
}

function OpenMap({ id }: { id: string }) {
  const client = useQueryClient();
  const [session, setSession] = useState<EditorSession | null>(null);
  useEffect(() => {
    const open = openSession(id, (what) => {
      for (const name of RENEWS[what as keyof typeof RENEWS] ?? []) {
        void client.invalidateQueries({ queryKey: keyOf(name) });
      }
    });
    setSession(open);
    return () => {
      open.close();
      // The list shows when the map was last changed, and how large it is.
      void client.invalidateQueries({ queryKey: keyOf('listMaps') });
    };
  }, [id, client]);
  return session && <MapEditor session={session} />;
}

/** The map fills the window below whatever stands above it. */
function useRoomBelow(page: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const measure = () => {
      const top = (page.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      page.current?.style.setProperty('--above', `${top}px`);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    measure();
    return () => watch.disconnect();
  }, [page]);
}
