import { MAP_KINDS, type MapKind } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import css from './create.module.css';

interface Props {
  readonly value: MapKind;
  readonly onChange: (kind: MapKind) => void;
}

/** What a map shows: what is, what is wanted, or what was found out. */
export function KindChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.kinds}>
      <legend>{t('maps.create.kind')}</legend>
      {MAP_KINDS.map((kind) => (
        <label key={kind} data-chosen={kind === value || undefined}>
          <input
            type="radio"
            name="kind"
            value={kind}
            checked={kind === value}
            onChange={() => onChange(kind)}
          />
          <span>
            <strong>{t(`maps.kinds.${kind}`)}</strong>
            <small>{t(`maps.kindHelp.${kind}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
