import type { KeyboardEvent } from 'react';
import { cardsBetween, HEAD, moveInReadingOrder, moveSpot, type Spot } from '../focus/spots';
import { useEditor } from '../session/EditorContext';
import { type Command, commandOf } from './commandOf';

interface Doors {
  /** Opens what there is to know and to do about the spot. */
  readonly openDetails: (spot: Spot) => void;
  readonly openKeys: () => void;
  /** Gives the focus to what stands before the grid. */
  readonly leave: () => void;
}

const CHANGES: readonly Command['kind'][] = ['shift', 'type', 'score', 'remove', 'undo', 'redo'];

/** Keys on the grid while nothing is being written. Answers whether the key was used. */
export function useGridKeys(doors: Doors): (event: KeyboardEvent) => void {
  const editor = useEditor();
  const run = useCommands(doors);
  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || editor.session.focus.read().editing)
      return;
    // Menus are drawn elsewhere, but their keys arrive here; fields and buttons within the grid have their own.
    const on = event.target as HTMLElement;
    if (!event.currentTarget.contains(on) || !on.closest('[data-spot]')) return;
    const command = commandOf(event);
    if (!command || (!editor.mayWrite && CHANGES.includes(command.kind))) return;
    if (run(command) && !(command.kind === 'type' && command.with === '')) event.preventDefault();
  };
}

function useCommands({ openDetails, openKeys, leave }: Doors): (command: Command) => boolean {
  const { session, layout, cards, frame, mayWrite } = useEditor();
  const { focus } = session;
  const move = (to: Spot, extend: boolean): boolean => {
    const { anchor, spot } = focus.read();
    if (extend) focus.extendTo(to, cardsBetween(layout.current, anchor ?? spot, to));
    else focus.goTo(to);
    return true;
  };
  const step = (by: 1 | -1): boolean => {
    const next = moveInReadingOrder(layout.current, focus.read().spot, by);
    if (next) focus.goTo(next);
    return next !== null;
  };
  const edit = (spot: Spot): boolean => {
    if (!mayWrite) openDetails(spot);
    else if (spot.card !== null) focus.edit({ kind: 'card', id: spot.card });
    else if (spot.row === HEAD) focus.edit({ kind: 'stage', id: spot.stage });
    else if (spot.stage === HEAD) focus.edit({ kind: 'row', id: spot.row });
    else cards.add('');
    return true;
  };
  const remove = (spot: Spot): boolean => {
    if (spot.row === HEAD) frame.dropStage(spot.stage);
    else if (spot.stage === HEAD) frame.dropRow(spot.row);
    else cards.remove();
    return true;
  };
  const shift = (spot: Spot, direction: 'up' | 'down' | 'left' | 'right'): boolean => {
    const by = direction === 'up' || direction === 'left' ? -1 : 1;
    const sideways = direction === 'left' || direction === 'right';
    if (spot.row === HEAD) sideways && frame.shiftStage(spot.stage, by);
    else if (spot.stage === HEAD) sideways || frame.shiftRow(spot.row, by);
    else cards.shift(direction);
    return true;
  };
  const type = (spot: Spot, text: string): boolean => {
    if (spot.row === HEAD || spot.stage === HEAD) return false;
    cards.add(text);
    return true;
  };
  return (command) => {
    const { spot } = focus.read();
    switch (command.kind) {
      case 'move':
        return move(moveSpot(layout.current, spot, command.move), command.extend);
      case 'shift':
        return shift(spot, command.direction);
      case 'type':
        return type(spot, command.with);
      case 'score':
        return cards.changeScore(command.by) || type(spot, command.by === 1 ? '+' : '-');
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
      case 'edit':
        return edit(spot);
      case 'remove':
        return remove(spot);
      case 'undo':
      case 'redo':
        cards.stepBack(command.kind);
        return true;
      case 'all':
        focus.choose(layout.current.cardsAt(spot.row, spot.stage));
        return true;
      case 'toggle':
        focus.toggle(spot);
        return true;
      case 'details':
        openDetails(spot);
        return true;
      case 'keys':
        openKeys();
        return true;
      case 'leave':
        if (focus.read().chosen.size > 0) focus.goTo(spot);
        else leave();
        return true;
    }
  };
}
