import { describe, expect, it } from 'vitest';
import { commandOf } from './commandOf';

function press(keys: string) {
  const parts = keys.split('-').filter(Boolean);
  const key = keys.endsWith('--') || keys === '-' ? '-' : (parts.at(-1) ?? '');
  return commandOf({
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  });
}

describe('keys on the map', () => {
  it.each([
    ['ArrowDown', { kind: 'move', move: 'down', extend: false }],
    ['Shift-ArrowLeft', { kind: 'move', move: 'left', extend: true }],
    ['Alt-ArrowUp', { kind: 'shift', direction: 'up' }],
    ['Ctrl-Home', { kind: 'move', move: 'start', extend: false }],
    ['Home', { kind: 'move', move: 'rowStart', extend: false }],
    ['Enter', { kind: 'edit' }],
    ['Alt-Enter', { kind: 'details' }],
    ['Shift-F10', { kind: 'details' }],
    ['Tab', { kind: 'next' }],
    ['Shift-Tab', { kind: 'previous' }],
    ['Delete', { kind: 'remove' }],
    ['Ctrl-z', { kind: 'undo' }],
    ['Cmd-Shift-Z', { kind: 'redo' }],
    ['Ctrl-y', { kind: 'redo' }],
    ['Ctrl-/', { kind: 'keys' }],
    ['Ctrl-Shift-7', { kind: 'keys' }],
    ['Escape', { kind: 'leave' }],
    ['Space', { kind: 'toggle' }],
    ['+', { kind: 'score', by: 1 }],
    ['-', { kind: 'score', by: -1 }],
  ])('%s', (keys, command) => {
    expect(press(keys)).toEqual(command);
  });

  it('that write a letter begin a card with it, composed letters too', () => {
    expect(press('è')).toEqual({ kind: 'type', with: 'è' });
    expect(press('Ctrl-Alt-€')).toEqual({ kind: 'type', with: '€' });
    expect(press('Dead')).toEqual({ kind: 'type', with: '' });
  });

  it.each(['Ctrl-c', 'Ctrl-v', 'Ctrl-s', 'F5', 'Alt-d', 'Control', 'Shift'])(
    '%s is left to the browser',
    (keys) => {
      expect(press(keys)).toBeNull();
    },
  );
});
