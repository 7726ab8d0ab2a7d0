import { useTranslation } from 'react-i18next';
import { feelingColor } from '../../../components/Face';
import { Feeling } from '../../../components/Feeling';
import { useFormat } from '../../../format';
import { ChangeMark } from '../ChangeMark';
import type { CellProps } from '../cellProps';
import { changeOfMean } from '../changes';
import { CURVE_HEIGHT, canTell, clearSide, feelingY } from '../feelingShapes';
import { useMapNavigate } from '../useMapNavigate';
import css from './FeelingsCell.module.css';

/** The face of a stage at the height of its feeling, with its interval. "Not measured" is a gap, never a zero. */
export function FeelingsCell({ stage, data, before }: CellProps) {
  const change = useMapNavigate();
  const { feelings } = stage;
  const open = () => change({ cell: `${stage.id}.feelings` });
  if (!canTell(feelings)) return <CannotTell n={feelings?.n ?? 0} onOpen={open} />;
  const [low, high] = feelings.interval ?? [feelings.mean, feelings.mean];
  const top = feelingY(high);
  const side = clearSide(data.stages, data.stages.indexOf(stage));
  return (
    <div className={css.space} style={{ height: CURVE_HEIGHT }}>
      <span
        className={css.interval}
        style={{ top, height: Math.max(1, feelingY(low) - top), background: feelingColor(feelings.mean) }}
        aria-hidden
      />
      <button
        type="button"
        className={css.mark}
        data-side={side}
        style={{ top: feelingY(feelings.mean) }}
        onClick={open}
      >
        <Feeling value={feelings.mean} n={feelings.n} size={24} />
        {before && (
          <span className={css.change}>
            <ChangeMark change={changeOfMean(feelings.mean, before.feelings?.mean)} unit="feeling" />
          </span>
        )}
      </button>
    </div>
  );
}

function CannotTell({ n, onOpen }: { n: number; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={css.none} style={{ height: CURVE_HEIGHT }}>
      {n === 0 && t('map.noFeelings')}
      {n > 0 && (
        <button type="button" onClick={onOpen}>
          {t('map.fewFeelings', { n: format.number(n) })}
        </button>
      )}
    </div>
  );
}
