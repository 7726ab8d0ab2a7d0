import { useAddress } from '../frame/useAddress';
import css from './Flow.module.css';
import { BAR, type FlowDrawing, nodeId, type PlacedLink } from './flowLayout';

interface Props {
  readonly drawing: FlowDrawing;
  readonly width: number;
  readonly height: number;
  /** The place or way that is pointed at. */
  readonly lit: string | undefined;
  readonly onPoint: (link: PlacedLink | undefined) => void;
}

/** Bands, bars and those who stop. For the pointer only: with the keyboard, ways are opened from their places. */
export function FlowBands({ drawing, width, height, lit, onPoint }: Props) {
  const { open } = useAddress();
  const isLit = (link: PlacedLink) =>
    lit === link.id || lit === nodeId(link.step, link.from) || lit === nodeId(link.step + 1, link.to);
  return (
    <svg className={css.bands} width={width} height={height} aria-hidden data-lit={lit ? '' : undefined}>
      <defs>
        <linearGradient id="paths-stop">
          <stop offset="0" className={css.stopFrom} />
          <stop offset="1" className={css.stopTo} />
        </linearGradient>
      </defs>
      {drawing.nodes.map(
        ({ id, x, stops }) =>
          stops && <rect key={id} x={x + BAR} {...stops} fill="url(#paths-stop)" className={css.stop} />,
      )}
      {drawing.links.map((link) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: hidden from those who do not point.
        <path
          key={link.id}
          d={link.path}
          strokeWidth={link.width}
          className={css.band}
          data-lit={isLit(link) || undefined}
          onPointerEnter={() => onPoint(link)}
          onPointerLeave={() => onPoint(undefined)}
          onClick={() => open(link.id)}
        />
      ))}
      {drawing.nodes.map(({ id, name, x, y, height: tall }) => (
        <rect
          key={id}
          x={x}
          y={y}
          width={BAR}
          height={tall}
          className={css.bar}
          data-rest={name === 'other' || undefined}
        />
      ))}
    </svg>
  );
}
