import type { TileAnswer } from '@viaggio/contract/boards';
import type { Cell, Table } from '@viaggio/domain/boards';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import type en from '../../../i18n/en/boards';
import { namesOf } from '../../dashboards/tiles/namesOf';
import { useTileWords } from '../../dashboards/tiles/useTileWords';

type Head = keyof typeof en.columns;
type Asked = Partial<Pick<TileAnswer, 'words' | 'facets' | 'data'>>;

/** Columns whose figures are seconds. */
const TIMES = /(\.p50|\.p90|Seconds)$/;
const SHARES: ReadonlySet<string> = new Set([
  'fromFirst',
  'fromPrevious',
  'rate',
  'share',
  'customerShare',
  'others',
  'difference',
  'conversion',
]);

/** A table in the reader's words: heads, names instead of ids, steps by name. Figures stay numbers until they are said. */
export function useTable(table: Table, { words, facets, data }: Asked) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const tile = useTileWords();
  const names = namesOf(data);
  const nameOf = tile.nameIn(names, facets?.by);
  const cells = (row: readonly Cell[]): Cell[] =>
    row.map((cell, column) => {
      const holds = table.columns[column]?.holds;
      if (typeof cell === 'string' && holds === 'name') return nameOf(cell);
      if (typeof cell === 'string' && holds === 'path') return cell.split(' > ').map(nameOf).join(' → ');
      if (holds === 'step' && typeof cell === 'number') return tile.step(words?.steps, cell - 1) || cell;
      return cell;
    });
  const label = (key: string): string => {
    const word = key.replaceAll('.', '_');
    return i18n.exists(`boards.columns.${word}`) ? t(`boards.columns.${word as Head}`) : key;
  };
  return {
    heads: table.columns.map(({ key }) => ({ key, label: label(key) })),
    rows: table.rows.map(cells),
    /** A cell as it is read on screen. */
    say: (cell: Cell, column: number): string => {
      if (cell === null) return '–';
      if (typeof cell === 'string') return cell;
      const key = table.columns[column]?.key ?? '';
      if (SHARES.has(key)) return format.share(cell);
      return TIMES.test(key) ? format.duration(cell) : format.decimal(cell);
    },
  };
}
