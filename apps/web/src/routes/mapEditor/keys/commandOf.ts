import type { Direction } from '../actions/cardActions';
import type { Move } from '../focus/spots';

/** What a key asks for while nothing is being written. */
export type Command =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'shift'; readonly direction: Direction }
  /** `with`: the letter typed; '' when a letter is still being composed. */
  | { readonly kind: 'type'; readonly with: string }
  | { readonly kind: 'score'; readonly by: 1 | -1 }
  | {
      readonly kind:
        | 'edit'
        | 'remove'
        | 'undo'
        | 'redo'
        | 'keys'
        | 'leave'
        | 'details'
        | 'next'
        | 'previous'
        | 'all'
        | 'toggle';
    };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const JUMPS: Readonly<Record<string, Move>> = {
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};
const PLAIN: Readonly<Record<string, Command>> = {
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  Delete: { kind: 'remove' },
  Backspace: { kind: 'remove' },
  Escape: { kind: 'leave' },
  ContextMenu: { kind: 'details' },
  Dead: { kind: 'type', with: '' },
  Process: { kind: 'type', with: '' },
};

function withControl({ key, shiftKey }: Key): Command | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'a':
      return { kind: 'all' };
    // On keyboards where the slash is a shifted key, and on those where it is not.
    case '/':
    case '7':
      return key === '/' || shiftKey ? { kind: 'keys' } : null;
    case 'home':
      return { kind: 'move', move: 'start', extend: false };
    case 'end':
      return { kind: 'move', move: 'end', extend: false };
    case ' ':
      return { kind: 'toggle' };
    default:
      return null;
  }
}

/** The command of a key; null: the page or the browser may have it. */
export function commandOf(event: Key): Command | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const arrow = ARROWS[key];
  // What a keyboard writes with both of these is a letter of its own.
  if (ctrlKey && altKey) return key.length === 1 ? { kind: 'type', with: key } : null;
  if (ctrlKey || metaKey) return withControl(event);
  if (altKey)
    return arrow ? { kind: 'shift', direction: arrow } : key === 'Enter' ? { kind: 'details' } : null;
  if (arrow) return { kind: 'move', move: arrow, extend: shiftKey };
  const jump = JUMPS[key];
  if (jump) return { kind: 'move', move: jump, extend: shiftKey };
  if (key === 'F10' && shiftKey) return { kind: 'details' };
  if (key === 'Tab') return { kind: shiftKey ? 'previous' : 'next' };
  if (key === '+' || key === '-') return { kind: 'score', by: key === '+' ? 1 : -1 };
  if (key === ' ') return { kind: 'toggle' };
  return PLAIN[key] ?? ([...key].length === 1 ? { kind: 'type', with: key } : null);
}
