import { useTranslation } from 'react-i18next';
import { Feeling } from '../../components/Feeling';
import { useFormat } from '../../format';
import { ChangeMark } from './ChangeMark';
import { canMoveOn } from './canMoveOn';
import type { CellProps } from './cellProps';
import { CELLS } from './cells';
import { changeOfCount } from './changes';
import { Figure } from './Figure';
import { canTell } from './feelingShapes';
import css from './JourneyTall.module.css';
import { MORE_LANES } from './lanes';
import { NotMeasured } from './NotMeasured';
import { useMapNavigate } from './useMapNavigate';

/** One stage on a phone: its numbers, then the same rows as the wide map. */
export function TallStage({ all, ...props }: CellProps & { all: boolean }) {
  const { t } = useTranslation();
  const { stage } = props;
  if (!stage.measured) return <NotMeasured stage={stage} />;
  return (
    <>
      <TallFigures {...props} />
      {stage.touchpoints.length > 0 && (
        <section className={css.part}>
          <h3>{t('map.rows.touchpoints')}</h3>
          <CELLS.touchpoints {...props} />
        </section>
      )}
      <TallFeelings {...props} />
      <section className={css.part}>
        <h3>{t('map.rows.response')}</h3>
        <CELLS.response {...props} />
      </section>
      {all &&
        MORE_LANES.map((lane) => {
          const Cell = CELLS[lane];
          return (
            <section key={lane} className={css.part}>
              <h3>{t(`map.rows.${lane}`)}</h3>
              <Cell {...props} />
            </section>
          );
        })}
    </>
  );
}

function TallFigures({ stage, data, before, last }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={css.figures}>
      <span>
        <Figure stage={stage.id} figure="entered" big>
          {format.number(stage.entered ?? 0)}
        </Figure>{' '}
        <small>{t('map.figures.entered')}</small>{' '}
        {before && <ChangeMark change={changeOfCount(stage.entered, before.entered)} />}
      </span>
      {!last && canMoveOn(stage, data) && stage.conversion !== null && (
        <span className={css.conversion}>
          <Figure stage={stage.id} figure="conversion">
            {t('map.conversionOf', { share: format.share(stage.conversion) })}
          </Figure>
        </span>
      )}
      {(stage.lost ?? 0) > 0 && (
        <span className={css.lost}>
          <Figure stage={stage.id} figure="lost">
            {t('map.lost', { count: stage.lost ?? 0, n: format.number(stage.lost ?? 0) })}
          </Figure>
        </span>
      )}
      {!!stage.valueAtStake && (
        <span className={css.stake}>
          <Figure stage={stage.id} figure="stake">
            {t('map.stake', { value: format.estimate(stage.valueAtStake, data.currency) })}
          </Figure>
        </span>
      )}
    </div>
  );
}

function TallFeelings(props: CellProps) {
  const { t } = useTranslation();
  const change = useMapNavigate();
  const { feelings, words, id } = props.stage;
  if (!canTell(feelings) && words.length === 0) return null;
  return (
    <section className={css.part}>
      <h3>{t('map.rows.feelings')}</h3>
      {canTell(feelings) && (
        <button type="button" onClick={() => change({ cell: `${id}.feelings` })}>
          <Feeling value={feelings.mean} n={feelings.n} size={24} />
        </button>
      )}
      {words.length > 0 && <CELLS.words {...props} />}
    </section>
  );
}
