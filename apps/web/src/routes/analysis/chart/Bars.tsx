import { type ReactNode, useState } from 'react';
import css from './Bars.module.css';

export interface Bar {
  readonly key: string;
  /** Under the bar. */
  readonly label: string;
  readonly value: number;
  /** Above the bar, where there is room for all of them. */
  readonly top?: string;
  /** The part of it that is drawn in the accent. */
  readonly part?: number;
  /** Not finished: drawn hatched. */
  readonly open?: boolean;
  /** All that is known of it, in words. */
  readonly says: string;
}

interface Props {
  readonly bars: readonly Bar[];
  /** What the drawing shows, for those who do not see it; its numbers are in the table beside. */
  readonly label: string;
  readonly caption: ReactNode;
}

/** Above so many bars only some have room for their label, or for their number. */
const ALL_LABELS = 8;
const ALL_TOPS = 16;

/** Columns side by side, with one line below that tells about the one pointed at. */
export function Bars({ bars, label, caption }: Props) {
  const [over, setOver] = useState<number | undefined>();
  const most = Math.max(Number.EPSILON, ...bars.map(({ value }) => value));
  const pointed = over === undefined ? undefined : bars[over];
  return (
    <figure className={css.figure}>
      <div
        className={css.plot}
        role="img"
        aria-label={label}
        onPointerLeave={() => setOver(undefined)}
        data-many={bars.length > 40 || undefined}
        data-crowded={bars.length > ALL_LABELS || undefined}
      >
        {bars.map(({ key, value, part, open, top }, index) => (
          <span key={key} className={css.slot} onPointerEnter={() => setOver(index)}>
            {top && bars.length <= ALL_TOPS && <span className={css.top}>{top}</span>}
            <span
              className={css.bar}
              data-open={open || undefined}
              data-plain={part === undefined || undefined}
              style={{ height: `${(value / most) * 88}%` }}
            >
              {part !== undefined && value > 0 && (
                <span className={css.part} style={{ height: `${(part / value) * 100}%` }} />
              )}
            </span>
          </span>
        ))}
      </div>
      <Labels bars={bars} />
      <figcaption className={css.caption}>{pointed?.says ?? caption}</figcaption>
    </figure>
  );
}

function Labels({ bars }: { bars: readonly Bar[] }) {
  const every = bars.length <= ALL_LABELS;
  const shown = every ? bars : [bars[0], bars[Math.floor(bars.length / 2)], bars.at(-1)];
  return (
    <div className={css.labels} data-every={every || undefined} aria-hidden>
      {shown.map((bar) => bar && <span key={bar.key}>{bar.label}</span>)}
    </div>
  );
}
