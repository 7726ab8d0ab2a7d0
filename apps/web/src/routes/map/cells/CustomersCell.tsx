import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { canMoveOn } from '../canMoveOn';
import type { CellProps } from '../cellProps';
import { Figure } from '../Figure';
import css from './CustomersCell.module.css';

/** Who enters, which share moves on, who is lost and what that is worth. */
export function CustomersCell({ stage, data, last }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={css.cell}>
      <div className={css.top}>
        <span className={css.entered}>
          <Figure stage={stage.id} figure="entered" big>
            {format.number(stage.entered ?? 0)}
          </Figure>
          <small>{t('map.figures.entered')}</small>
        </span>
        {!last && canMoveOn(stage, data) && stage.conversion !== null && (
          <span className={css.conversion}>
            <Figure stage={stage.id} figure="conversion">
              <span className="unseen">{t('map.figures.conversion')} </span>
              {format.share(stage.conversion)}
            </Figure>
            <IconArrowNarrowRight size={18} stroke={1.5} aria-hidden />
          </span>
        )}
      </div>
      <div className={css.gap} aria-hidden />
      <div className={css.lost}>
        {(stage.lost ?? 0) > 0 && (
          <Figure stage={stage.id} figure="lost">
            {format.number(stage.lost ?? 0)} {t('map.figures.lost')}
          </Figure>
        )}
        {!!stage.valueAtStake && (
          <Figure stage={stage.id} figure="stake">
            <span className={css.stake}>
              {t('map.stake', { value: format.money(Math.round(stage.valueAtStake), data.currency) })}
            </span>
          </Figure>
        )}
      </div>
    </div>
  );
}
