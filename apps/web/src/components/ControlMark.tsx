import css from './ControlMark.module.css';

interface Props {
  readonly control: 'owned' | 'paid' | 'earned';
  readonly setting: 'online' | 'offline';
}

/** Ours is full, paid is half, earned is a ring; a circle is online, a square offline. */
export function ControlMark({ control, setting }: Props) {
  const square = setting === 'offline';
  return (
    <svg className={css.mark} viewBox="0 0 12 12" width="10" height="10" aria-hidden>
      {square ? <rect x="1.5" y="1.5" width="9" height="9" /> : <circle cx="6" cy="6" r="4.6" />}
      {control === 'owned' &&
        (square ? (
          <rect x="1.5" y="1.5" width="9" height="9" className={css.fill} />
        ) : (
          <circle cx="6" cy="6" r="4.6" className={css.fill} />
        ))}
      {control === 'paid' && (
        <path d={square ? 'M1.5 1.5h4.5v9h-4.5z' : 'M6 1.4a4.6 4.6 0 0 0 0 9.2z'} className={css.fill} />
      )}
    </svg>
  );
}
