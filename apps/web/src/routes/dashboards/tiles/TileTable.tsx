import type { TileAnswer } from '@viaggio/contract/boards';
import { tableOf } from '@viaggio/domain/boards';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../analysis/chart/Scroll';
import { useTable } from '../../analysis/out/useTable';
import css from './tiles.module.css';
import { useTileWords } from './useTileWords';

const MOST_ROWS = 12;
const MOST_COLUMNS = 5;

/** The figures of a report, the first rows of them. */
export function TileTable({ answer }: { answer: TileAnswer }) {
  const { t } = useTranslation();
  const words = useTileWords();
  const { heads, rows, say } = useTable(tableOf(answer.report, answer.data), answer);
  if (rows.length === 0) return <p className={css.quiet}>{t('boards.tileEmpty')}</p>;
  return (
    <Scroll label={words.title(answer)}>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.slice(0, MOST_COLUMNS).map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer keep their places.
            <tr key={index}>
              {heads.slice(0, MOST_COLUMNS).map(({ key }, column) => (
                <td key={key}>{say(row[column] ?? null, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
