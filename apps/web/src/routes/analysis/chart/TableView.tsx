import type { ReactNode } from 'react';
import { useCounted } from '../frame/useCounted';
import { Scroll } from './Scroll';
import css from './TableView.module.css';

export interface TableRow {
  readonly key: string;
  /** The first names the row. */
  readonly cells: readonly ReactNode[];
}

interface Props {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The numbers of a drawing, to be read, heard or copied. */
export function TableView({ caption, heads, rows }: Props) {
  const { t } = useCounted();
  return (
    <details className={css.view}>
      <summary>{t('analysis.asTable')}</summary>
      <Scroll label={caption}>
        <table className={css.table}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={heads[0]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={heads[index]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
