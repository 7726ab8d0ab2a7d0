import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import css from './Flow.module.css';
import { BAR, type PlacedNode } from './flowLayout';

interface Props {
  readonly node: PlacedNode;
  readonly name: string;
  readonly width: number;
  /** The rest of what is known, for those who hear it. */
  readonly more: string;
  readonly onPoint: (on: boolean) => void;
  readonly onOpen: () => void;
}

/** The name and number of a place, over the bands. */
export function FlowPlace({ node, name, width, more, onPoint, onOpen }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  return (
    <button
      type="button"
      className={css.place}
      data-two={node.height >= 40 || undefined}
      style={{ left: node.x, top: node.y, width: width - 14, paddingLeft: BAR + 7 }}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
      onClick={onOpen}
    >
      <span className={css.name}>{name}</span> <span className={css.count}>{format.number(node.people)}</span>
      <span className="unseen">
        , {more} {node.name === 'other' && t('analysis.paths.openOther')}
      </span>
    </button>
  );
}
