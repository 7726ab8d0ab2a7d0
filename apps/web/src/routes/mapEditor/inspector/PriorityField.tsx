import type { MapCard } from '@viaggio/domain/maps';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeCard } from './changeCard';
import css from './Inspector.module.css';

/** What it is worth, and what it asks of us: 1 (little) to 5 (much). */
export function PriorityField({ card, change }: { card: MapCard; change: ChangeCard }) {
  const { t } = useTranslation();
  return (
    <div className={css.pair}>
      <Scale label={t('maps.cards.value')} value={card.value} onChange={(value) => change({ value })} />
      <Scale label={t('maps.cards.effort')} value={card.effort} onChange={(effort) => change({ effort })} />
    </div>
  );
}

const STEPS = [1, 2, 3, 4, 5] as const;

interface ScaleProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

function Scale({ label, value, onChange }: ScaleProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className={css.group}>
      <span id={`${name}-label`} className={css.label}>
        {label}
      </span>
      <span className={css.steps}>
        {STEPS.map((step) => (
          <label key={step}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            <span>{step}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
