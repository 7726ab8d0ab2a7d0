import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import type { CellProps } from '../cellProps';
import css from './small.module.css';

export function LostByCell({ stage }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (stage.lostBy.length === 0) return <span className={css.none}>–</span>;
  return (
    <ul className={css.list}>
      {stage.lostBy.slice(0, 4).map(({ reason, name, cycles }) => (
        <li key={reason}>
          <span>{name ? format.say(name) : reason === 'lapsed' ? t('map.lapsed') : reason}</span>
          <span>{format.number(cycles)}</span>
        </li>
      ))}
    </ul>
  );
}
