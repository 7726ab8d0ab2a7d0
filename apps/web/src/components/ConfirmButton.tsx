import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

/** How long the second press is waited for. */
const WAIT_MS = 4000;

interface Props {
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** For what cannot be undone: asks for a second press instead of opening a window. */
export function ConfirmButton({ onConfirm, busy, small, children }: Props) {
  const { t } = useTranslation();
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(false), WAIT_MS);
    return () => clearTimeout(timer);
  }, [armed]);
  return (
    <Button look="danger" small={small} busy={busy} onClick={() => (armed ? onConfirm() : setArmed(true))}>
      {armed ? t('common.confirmAgain') : children}
    </Button>
  );
}
