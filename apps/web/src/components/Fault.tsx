import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import css from './Fault.module.css';
import { useFaultText } from './useFaultText';

/** What went wrong, in the reader's language, with what to do about it. */
export function Fault({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useFaultText();
  if (!error) return null;
  return (
    <div className={css.fault} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <span>{text(error)}</span>
      {onRetry && (
        <Button look="plain" small onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  );
}
