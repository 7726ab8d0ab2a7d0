import type { TrustLevel } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import css from './TrustDots.module.css';

/** ●●○ and its word. */
export function TrustDots({ level, word = true }: { level: TrustLevel | null; word?: boolean }) {
  const { t } = useTranslation();
  const name = t(`trust.level${level ?? 0}` as 'trust.level0');
  return (
    <span className={css.trust} data-level={level ?? 0}>
      <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden>
        {[1, 2, 3].map((n) => (
          <circle key={n} cx={n * 12 - 7} cy="5" r="3.6" data-on={(level ?? 0) >= n || undefined} />
        ))}
      </svg>
      <span className={word ? undefined : 'unseen'}>{name}</span>
    </span>
  );
}
