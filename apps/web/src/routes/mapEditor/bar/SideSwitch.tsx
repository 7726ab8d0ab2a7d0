import {
  IconAdjustmentsHorizontal,
  IconChartHistogram,
  IconHistory,
  IconMessage2,
  IconShare3,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MapSide } from '../../../app/mapSearches';
import { useFormat } from '../../../format';
import css from './Bar.module.css';

const SIDES = [
  { side: 'card', icon: IconAdjustmentsHorizontal },
  { side: 'data', icon: IconChartHistogram },
  { side: 'comments', icon: IconMessage2 },
  { side: 'versions', icon: IconHistory },
  { side: 'share', icon: IconShare3 },
  { side: 'workshop', icon: IconUsersGroup },
] as const;

interface Props {
  readonly open: MapSide | undefined;
  readonly onChoose: (side: MapSide) => void;
  readonly openComments: number;
}

/** What stands beside the map. */
export function SideSwitch({ open, onChoose, openComments }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={css.sides}>
      {SIDES.map(({ side, icon: Icon }) => (
        <button
          key={side}
          type="button"
          className={css.tool}
          aria-pressed={open === side}
          onClick={() => onChoose(side)}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
          <span className={css.sideName}>{t(`maps.editor.sides.${side}`)}</span>
          {side === 'comments' && openComments > 0 && (
            <span className={css.count}>
              {format.number(openComments)}
              <span className="unseen"> {t('maps.editor.openComments')}</span>
            </span>
          )}
        </button>
      ))}
    </span>
  );
}
