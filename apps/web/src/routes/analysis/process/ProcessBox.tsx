import type { ProcessMapData } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { BOX, type PlacedBox } from './layoutProcess';
import css from './ProcessDrawing.module.css';

interface Props {
  readonly box: PlacedBox;
  readonly activity: ProcessMapData['activities'][number];
  /** How often it directly follows itself. */
  readonly repeats: number;
  readonly name: string;
  /** The rest of what is known, for those who hear it. */
  readonly more: string;
  readonly onPoint: (on: boolean) => void;
  readonly onOpen: () => void;
}

export function ProcessBox({ box, activity, repeats, name, more, onPoint, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <button
      type="button"
      className={css.box}
      style={{ left: box.x, top: box.y, ...BOX }}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
      onClick={onOpen}
    >
      <span className={css.name}>{name}</span>
      <span className={css.count}>
        {format.number(activity.count)}
        {repeats > 0 && <> · {t('analysis.process.repeats', { n: format.compact(repeats) })}</>}
      </span>
      <span className="unseen">, {more}</span>
    </button>
  );
}
