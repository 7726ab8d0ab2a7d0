import type { ProcessMapData } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { type ProcessDrawing, START } from './layoutProcess';
import css from './ProcessDrawing.module.css';

type Edge = ProcessMapData['edges'][number];

interface Props {
  readonly drawing: ProcessDrawing;
  /** The contact or arrow that is pointed at. */
  readonly lit: string | undefined;
  readonly onPoint: (edge: Edge | undefined) => void;
  readonly onOpen: (cell: string) => void;
}

/** Arrows, the beginning and the end. For the pointer only: with the keyboard, arrows are opened from their boxes. */
export function ProcessArrows({ drawing, lit, onPoint, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <svg
      className={css.arrows}
      width={drawing.width}
      height={drawing.height}
      aria-hidden
      data-lit={lit ? '' : undefined}
    >
      <defs>
        <marker
          id="process-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" className={css.head} />
        </marker>
      </defs>
      {drawing.edges.map(({ id, from, to, path, width, edge }) => (
        <g
          key={id}
          data-lit={lit === id || lit === from || lit === to || undefined}
          data-end={!edge || undefined}
        >
          <path d={path} strokeWidth={width} className={css.arrow} markerEnd="url(#process-head)" />
          {edge && (
            // biome-ignore lint/a11y/noStaticElementInteractions: hidden from those who do not point.
            <path
              d={path}
              className={css.catch}
              onPointerEnter={() => onPoint(edge)}
              onPointerLeave={() => onPoint(undefined)}
              onClick={() => onOpen(id)}
            />
          )}
        </g>
      ))}
      {drawing.edges.map(({ id, from, to, label, count }) => (
        <text
          key={id}
          x={label.x}
          y={label.y + 4}
          className={css.number}
          data-lit={lit === id || lit === from || lit === to || undefined}
        >
          {format.compact(count)}
        </text>
      ))}
      {drawing.dots.map(({ id, x, y }) => (
        <g key={id}>
          <circle cx={x} cy={y} r="6" className={css.dot} data-end={id !== START || undefined} />
          <text x={x + 12} y={y + 4} className={css.dotName}>
            {t(id === START ? 'analysis.process.start' : 'analysis.process.end')}
          </text>
        </g>
      ))}
    </svg>
  );
}
