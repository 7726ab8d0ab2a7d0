import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { LiftLine } from '../../analysis/consideration/LiftLine';
import { liftScale, liftState } from '../../analysis/consideration/liftScale';
import type { ConsiderationTile } from './relationTiles';
import css from './tiles.module.css';

interface Props {
  readonly data: ConsiderationTile;
  readonly name: (id: string) => string;
  readonly most: number;
}

/** What goes with buying: how many times as often, with the interval, around 1. */
export function LiftTile({ data, name, most }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = data.rows.filter((row) => !row.buying && liftState(row) !== 'few').slice(0, most);
  if (rows.length === 0) return <p className={css.quiet}>{t('boards.tileFew')}</p>;
  const scale = liftScale(rows);
  return (
    <ul className={css.lifts}>
      {rows.map((row) => (
        <li key={row.name}>
          <span className={css.label} title={name(row.name)}>
            {name(row.name)}
          </span>
          <LiftLine row={row} scale={scale} />
          <span className={css.value}>{format.multiple(row.lift ?? 1)}</span>
        </li>
      ))}
    </ul>
  );
}
