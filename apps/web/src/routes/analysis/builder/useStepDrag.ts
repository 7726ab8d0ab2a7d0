import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import { dropPlace } from './stepMoves';

/** A press becomes a drag after so many pixels; below, it is a click. */
const SLOP = 5;

export interface StepDrag {
  readonly from: number | undefined;
  /** On which side of a step the dragged one would land. */
  readonly markOf: (index: number) => 'above' | 'below' | undefined;
  readonly start: (index: number, event: PointerEvent<HTMLElement>) => void;
  /** Whether the press that just ended was a drag: then its click means nothing. */
  readonly wasDragged: () => boolean;
}

/** Drags steps of a list up and down, with mouse, pen or finger. */
export function useStepDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, by: number) => void,
): StepDrag {
  const [state, setState] = useState<{ from: number; to: number } | undefined>();
  const dragged = useRef(false);
  const start = (from: number, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const begin = event.clientY;
    let to = from;
    dragged.current = false;
    handle.setPointerCapture(event.pointerId);
    const move = (at: globalThis.PointerEvent) => {
      if (!dragged.current && Math.abs(at.clientY - begin) < SLOP) return;
      dragged.current = true;
      to = dropPlace(middlesOf(list.current), from, at.clientY);
      setState({ from, to });
    };
    const end = (at: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      setState(undefined);
      if (dragged.current && at.type === 'pointerup' && to !== from) onMove(from, to - from);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  return {
    from: state?.from,
    markOf: (index) => {
      if (!state || state.to !== index || state.to === state.from) return undefined;
      return state.to < state.from ? 'above' : 'below';
    },
    start,
    wasDragged: () => dragged.current,
  };
}

function middlesOf(list: HTMLElement | null): readonly number[] {
  return [...(list?.querySelectorAll('[data-step]') ?? [])].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });
}
