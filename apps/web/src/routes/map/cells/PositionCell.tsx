import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import type { CellProps } from '../cellProps';
import { Figure } from '../Figure';
import css from './small.module.css';

const FIGURES = ['present', 'dormant', 'waiting', 'restarted', 'reached'] as const;

export function PositionCell({ stage }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={css.list}>
      {FIGURES.map((figure) => (
        <li key={figure}>
          <span>{t(`map.figures.${figure}`)}</span>
          <Figure stage={stage.id} figure={figure}>
            {format.number(stage[figure] ?? 0)}
          </Figure>
        </li>
      ))}
    </ul>
  );
}
