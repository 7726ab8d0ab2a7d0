import { useTranslation } from 'react-i18next';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import css from './quarantine.module.css';

interface Props {
  readonly reasons: readonly { reason: string; rows: number }[];
  readonly chosen: string | undefined;
  readonly onChoose: (reason: string | undefined) => void;
}

export function ReasonList({ reasons, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useReasonName();
  return (
    <ul className={css.reasons}>
      <li>
        <button type="button" aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
          {t('settings.quarantine.all')}
        </button>
      </li>
      {reasons.map(({ reason, rows }) => (
        <li key={reason}>
          <button type="button" aria-pressed={chosen === reason} onClick={() => onChoose(reason)}>
            {name(reason)} <span>{format.number(rows)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
