import type { ReactNode } from 'react';
import type { ToldApartBy } from '../../../app/analysisSearches';
import { type FigureHead, FigureRows } from '../chart/FigureRows';
import css from './ApartRows.module.css';
import { useCounted } from './useCounted';
import { useUnitName } from './useUnitName';

interface Props {
  readonly by: ToldApartBy;
  /** Of the figures, without that of the names. */
  readonly heads: readonly FigureHead[];
  /** `name` null: all the others. */
  readonly rows: readonly { readonly name: string | null; readonly cells: readonly ReactNode[] }[];
}

/** The figures of a report for each value of what they are told apart by: a row each, to be compared down the columns. */
export function ApartRows({ by, heads, rows }: Props) {
  const { t } = useCounted();
  const name = useUnitName(by);
  if (rows.length === 0) return null;
  const title = t('analysis.apartTitle', { by: t(`analysis.apart_${by}`) });
  return (
    <section className={css.apart}>
      <h2>{title}</h2>
      <FigureRows
        label={title}
        columns={`minmax(8rem, 1.6fr) repeat(${heads.length}, minmax(4.5rem, 1fr))`}
        heads={[{ key: 'name', text: t(`analysis.units.${by}`), words: true }, ...heads]}
        rows={rows.map((row) => ({
          key: row.name ?? '',
          cells: [row.name === null ? t('analysis.others') : name(row.name), ...row.cells],
        }))}
      />
    </section>
  );
}
