import { useTranslation } from 'react-i18next';
import css from './workshop.module.css';

const COLORS = [0, 1, 2, 3, 4, 5] as const;

interface Props {
  readonly value: number;
  readonly onChange: (color: number) => void;
}

/** The colour of a note; each has a name. */
export function ColorChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.colors}>
      <legend>{t('maps.workshop.guest.color')}</legend>
      {COLORS.map((color) => (
        <label key={color} className={css.color} data-color={color}>
          <input
            type="radio"
            name="color"
            checked={color === value}
            onChange={() => onChange(color)}
            aria-label={t(`maps.workshop.guest.color_${color}`)}
          />
        </label>
      ))}
    </fieldset>
  );
}
