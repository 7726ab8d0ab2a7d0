import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { ChangeMark } from '../ChangeMark';
import { canMoveOn } from '../canMoveOn';
import type { CellProps } from '../cellProps';
import { changeOfCount, changeOfMean } from '../changes';
import { Figure } from '../Figure';
import { worstLoss } from '../findings';
import css from './CustomersCell.module.css';

/** Who enters, which share moves on, who is lost and what that is worth. */
export function CustomersCell(props: CellProps) {
  const { stage, before } = props;
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
        <MoveOn {...props} />
        {before && (
          <span className={css.changes}>
            <ChangeMark change={changeOfCount(stage.entered, before.entered)} />
            {movesOn(props) && (
              <ChangeMark change={changeOfMean(stage.conversion, before.conversion)} unit="points" />
            )}
          </span>
        )}
      </div>
      <div className={css.gap} aria-hidden />
      <Lost {...props} />
    </div>
  );
}

function movesOn({ stage, data, last }: CellProps): boolean {
  return !last && canMoveOn(stage, data) && stage.conversion !== null;
}

function MoveOn(props: CellProps) {
  const { stage } = props;
  const { t } = useTranslation();
  const format = useFormat();
  if (!movesOn(props) || stage.conversion === null) return null;
  return (
    <span className={css.conversion}>
      <Figure stage={stage.id} figure="conversion">
        <span className="unseen">{t('map.figures.conversion')} </span>
        {format.share(stage.conversion)}
      </Figure>
      <IconArrowNarrowRight size={18} stroke={1.5} aria-hidden />
    </span>
  );
}

function Lost({ stage, data, before }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const worst = worstLoss(data.stages)?.id === stage.id;
  return (
    <div className={css.lost} data-worst={worst || undefined}>
      {(stage.lost ?? 0) > 0 && (
        <Figure stage={stage.id} figure="lost">
          {t('map.lost', { count: stage.lost ?? 0, n: format.number(stage.lost ?? 0) })}
        </Figure>
      )}
      {before && <ChangeMark change={changeOfCount(stage.lost, before.lost)} moreIsWorse />}
      {!!stage.valueAtStake && (
        <Figure stage={stage.id} figure="stake">
          <span className={css.stake}>
            {t('map.stake', { value: format.estimate(stage.valueAtStake, data.currency) })}
          </span>
        </Figure>
      )}
    </div>
  );
}
