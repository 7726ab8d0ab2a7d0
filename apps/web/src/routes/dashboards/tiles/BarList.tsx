import { useTranslation } from 'react-i18next';
import type { TileBar } from './tileBars';
import css from './tiles.module.css';

/** So few lines have room for taller bars. */
const FEW = 5;

/** Lines with a bar each: name, number, length. Their text says all, so it is its own table. */
export function BarList({ bars }: { bars: readonly TileBar[] }) {
  const { t } = useTranslation();
  if (bars.length === 0) return <p className={css.quiet}>{t('boards.tileEmpty')}</p>;
  const most = Math.max(Number.EPSILON, ...bars.map(({ value }) => value ?? 0));
  return (
    <ul className={css.bars} data-few={bars.length <= FEW || undefined}>
      {bars.map(({ key, label, value, text }) => (
        <li key={key}>
          <span className={css.label} title={label}>
            {label}
          </span>
          <span className={css.value}>{value === null ? '·' : text}</span>
          {value === null && <span className="unseen">{t('boards.tileHidden')}</span>}
          <span className={css.track} aria-hidden>
            {value !== null && value > 0 && <span style={{ width: `${(value / most) * 100}%` }} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
