import type { Io } from '../io';

/** A line on the terminal that is written over itself; elsewhere nothing. */
export function progressLine(io: Pick<Io, 'err' | 'isTerminal'>) {
  let shown = '';
  return {
    show: (text: string): void => {
      if (!io.isTerminal || text === shown) return;
      io.err(`\r${text}${' '.repeat(Math.max(0, shown.length - text.length))}`);
      shown = text;
    },
    clear: (): void => {
      if (shown !== '') io.err(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
