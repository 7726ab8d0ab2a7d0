import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './touchpoints.module.css';

interface Props {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
}

export function MoveArrows({ name, first, last, onMove }: Props) {
  const { t } = useTranslation();
  const up = `${t('settings.touchpoints.up')}: ${name}`;
  const down = `${t('settings.touchpoints.down')}: ${name}`;
  return (
    <span className={css.arrows}>
      <button type="button" disabled={first} aria-label={up} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} stroke={1.6} />
      </button>
      <button type="button" disabled={last} aria-label={down} onClick={() => onMove(1)}>
        <IconArrowDown size={16} stroke={1.6} />
      </button>
    </span>
  );
}
