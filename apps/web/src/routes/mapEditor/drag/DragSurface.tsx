import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../session/EditorContext';
import css from './Drag.module.css';
import { type Dragged, type DropPlace, draggedOf, dropPlace, showPlace } from './dropPlace';

/** A press that stays within so many pixels is a click. */
const FAR_PX = 6;
/** A finger that rests so long picks up; one that moves before scrolls. */
const REST_MS = 220;

/**
 * Drags cards, rows and stages. One draggable that becomes whatever was pressed: a thousand of them would all be drawn
 * again at each step. Where it would fall is read from the page and shown by a line, without drawing the map.
 */
export function DragSurface({ className, children }: { className: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const { mayWrite } = useEditor();
  const pointer = useRef({ x: 0, y: 0 });
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const place = useRef<DropPlace | null>(null);
  const mark = useRef<HTMLDivElement>(null);
  const drop = useDrop();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: FAR_PX } }),
    useSensor(TouchSensor, { activationConstraint: { delay: REST_MS, tolerance: FAR_PX } }),
  );
  const follow = (event: globalThis.PointerEvent) => {
    pointer.current = { x: event.clientX, y: event.clientY };
  };
  const end = () => {
    window.removeEventListener('pointermove', follow);
    place.current = null;
    showPlace(mark.current, null);
    setDragged(null);
  };
  return (
    <DndContext
      sensors={mayWrite ? sensors : []}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: t('maps.editor.keysHint') },
      }}
      onDragStart={({ active }: DragStartEvent) => {
        window.addEventListener('pointermove', follow);
        setDragged(active.data.current as Dragged);
      }}
      onDragMove={({ active, activatorEvent, delta }) => {
        const from = startOf(activatorEvent);
        const at = pointer.current.x === 0 ? { x: from.x + delta.x, y: from.y + delta.y } : pointer.current;
        place.current = dropPlace(active.data.current as Dragged, at);
        showPlace(mark.current, place.current);
      }}
      onDragEnd={({ active }: DragEndEvent) => {
        if (place.current) drop(active.data.current as Dragged, place.current);
        end();
      }}
      onDragCancel={end}
    >
      <Pressed className={className}>{children}</Pressed>
      <div ref={mark} className={css.mark} hidden aria-hidden />
      <DragOverlay dropAnimation={null}>
        {dragged && <div className={css.ghost}>{dragged.name}</div>}
      </DragOverlay>
    </DndContext>
  );
}

/** Moves by keys are read aloud by the cards themselves. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function startOf(event: Event): { x: number; y: number } {
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : (event as MouseEvent);
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

function Pressed({ className, children }: { className: string | undefined; children: ReactNode }) {
  const [pressed, setPressed] = useState<Dragged | null>(null);
  const { setNodeRef, listeners } = useDraggable({
    id: pressed?.id ?? 'nothing',
    data: pressed ?? {},
    disabled: pressed === null,
  });
  const press = (event: PointerEvent) => {
    const found = draggedOf(event.target);
    // Known before the press itself arrives below.
    flushSync(() => setPressed(found?.dragged ?? null));
    setNodeRef(found?.element ?? null);
  };
  return (
    <div className={className} onPointerDownCapture={press} {...(pressed ? listeners : {})}>
      {children}
    </div>
  );
}

/** Lets the dragged fall where the line was. */
function useDrop() {
  const { session, cards, frame } = useEditor();
  return (dragged: Dragged, place: DropPlace) => {
    if (dragged.kind === 'row') frame.putRow(dragged.id, place.before);
    else if (dragged.kind === 'stage') frame.putStage(dragged.id, place.before);
    else if (place.cell) {
      const targets = session.focus.targets();
      cards.put(targets.includes(dragged.id) ? targets : [dragged.id], {
        ...place.cell,
        before: place.before,
      });
    }
  };
}
