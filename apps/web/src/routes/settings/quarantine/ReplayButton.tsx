import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useReplay } from './useReplay';

/** Tries again all rows, or all of one reason. */
export function ReplayButton({ reason }: { reason: string | undefined }) {
  const { t } = useTranslation();
  const replay = useReplay();
  const body = reason ? { reason } : ({ all: true } as const);
  return (
    <Button busy={replay.isPending} onClick={() => replay.mutate({ body })}>
      {t(reason ? 'settings.quarantine.replayReason' : 'settings.quarantine.replayAll')}
    </Button>
  );
}
