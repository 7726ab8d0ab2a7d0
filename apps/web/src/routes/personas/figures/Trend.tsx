import type { PersonaFigures } from '@viaggio/contract/personas';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import css from './Trend.module.css';

/** Active customers by month; the month that is running is told apart. */
export function Trend({ points }: { points: PersonaFigures['trend'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...points.map(({ active }) => active));
  const month = (start: string) => format.date(`${start}T12:00:00Z`, 'monthShort');
  return (
    <section className={css.trend}>
      <h3>{t('personas.figures.trend')}</h3>
      <ol>
        {points.map(({ start, active, complete }) => (
          <li key={start} data-open={!complete || undefined}>
            <b>{format.compact(active)}</b>
            <i style={{ '--of': active / most } as CSSProperties} aria-hidden />
            <span>{month(start)}</span>
            {!complete && <small className="unseen">{t('personas.figures.running')}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
