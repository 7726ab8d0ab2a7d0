import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { Face, feelingColor, feelingLevel } from './Face';
import css from './Feeling.module.css';

const NAMES = ['angry', 'unhappy', 'neutral', 'happy', 'delighted'] as const;

interface Props {
  readonly value: number;
  readonly n?: number;
  readonly size?: number;
}

/** A feeling with its face, its number and, for those who cannot see them, its name. */
export function Feeling({ value, n, size = 18 }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={css.feeling}>
      <Face value={value} size={size} />
      <span className={css.label}>
        <span style={{ color: feelingColor(value) }} className={css.number}>
          {format.feeling(value)}
        </span>
        <span className="unseen">{t(`feelings.${NAMES[feelingLevel(value) + 2] ?? 'neutral'}`)}</span>
        {n !== undefined && <span className={css.n}> {t('common.n', { n: format.number(n) })}</span>}
      </span>
    </span>
  );
}
