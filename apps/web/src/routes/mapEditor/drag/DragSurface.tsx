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
import {
  type MouseEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  type TouchEvent,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../session/EditorContext';
import css from './Drag.module.css';
import { type Dragged, type DropPlace, draggedOf, dropPlace, showPlace } from './dropPlace';

/** A press that stays within so many pixels is a click. */
const FAR_PX = 6;
/** A finger that rests so long picks up; one that moves before scrolls. */
const REST_MS = 220;
/** Always the same values: with others all that can be dragged is drawn again. */
const BY_MOUSE = { activationConstraint: { distance: FAR_PX } };
const BY_TOUCH = { activationConstraint: { delay: REST_MS, tolerance: FAR_PX } };
const NONE: ReturnType<typeof useSensors> = [];

/** How presses on the map reach what drags. */
interface Press {
  press(event: PointerEvent): void;
  pass(event: MouseEvent | TouchEvent): void;
}

/**
 * Drags cards, rows and stages. One draggable that becomes whatever was pressed, and that stands beside the map instead
 * of around it: otherwise all thousand cards are walked through with each letter that is typed. Where the dragged would
 * fall is read from the page and shown by a line, without drawing the map.
 */
export function DragSurface({ className, children }: { className: string | undefined; children: ReactNode }) {
  const pressed = useRef<Press | null>(null);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same is done by keys on the cards. */}
      <div
        className={className}
        onPointerDownCapture={(event) => pressed.current?.press(event)}
        onMouseDown={(event) => pressed.current?.pass(event)}
        onTouchStart={(event) => pressed.current?.pass(event)}
      >
        {children}
      </div>
      <Dragging pressed={pressed} />
    </>
  );
}

const Dragging = memo(function Dragging({ pressed }: { pressed: RefObject<Press | null> }) {
  const { t } = useTranslation();
  const { mayWrite } = useEditor();
  const pointer = useRef({ x: 0, y: 0 });
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const place = useRef<DropPlace | null>(null);
  const mark = useRef<HTMLDivElement>(null);
  const drop = useDrop();
  const sensors = useSensors(useSensor(MouseSensor, BY_MOUSE), useSensor(TouchSensor, BY_TOUCH));
  const follow = useCallback((event: globalThis.PointerEvent) => {
    pointer.current = { x: event.clientX, y: event.clientY };
  }, []);
  const end = () => {
    window.removeEventListener('pointermove', follow);
    pointer.current = { x: 0, y: 0 };
    place.current = null;
    showPlace(mark.current, null);
    setDragged(null);
  };
  return (
    <DndContext
      sensors={mayWrite ? sensors : NONE}
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
      <Pressed pressed={pressed} />
      <div ref={mark} className={css.mark} hidden aria-hidden />
      <DragOverlay dropAnimation={null}>
        {dragged && <div className={css.ghost}>{dragged.name}</div>}
      </DragOverlay>
    </DndContext>
  );
});

/** Moves by keys are read aloud by the cards themselves. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function startOf(event: Event): { x: number; y: number } {
  const touch =
    'touches' in event ? (event as globalThis.TouchEvent).touches[0] : (event as globalThis.MouseEvent);
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

function Pressed({ pressed }: { pressed: RefObject<Press | null> }) {
  const [found, setFound] = useState<Dragged | null>(null);
  const { setNodeRef, listeners } = useDraggable({
    id: found?.id ?? 'nothing',
    data: found ?? {},
    disabled: found === null,
  });
  useLayoutEffect(() => {
    pressed.current = {
      press: (event) => {
        const next = draggedOf(event.target);
        // Known before the press itself arrives.
        flushSync(() => setFound(next?.dragged ?? null));
        setNodeRef(next?.element ?? null);
      },
      pass: (event) => {
        const listener = listeners?.[event.type === 'mousedown' ? 'onMouseDown' : 'onTouchStart'];
        listener?.(event);
      },
    };
  });
  return null;
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
