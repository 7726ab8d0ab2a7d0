import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { QuarantineList } from './QuarantineList';
import { ReasonList } from './ReasonList';
import { ReplayButton } from './ReplayButton';
import { useQuarantine } from './useQuarantine';

export function QuarantineSection() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const { reason } = useSearch({ from: '/w/$workspace/shell/settings/$section' });
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const { items, reasons, error, refetch, more, fetchingMore } = useQuarantine(reason);
  const replay = may && !!items && items.length > 0 && <ReplayButton reason={reason} />;
  return (
    <>
      <PageHead
        title={t('settings.sections.quarantine')}
        lead={t('settings.quarantine.lead')}
        actions={replay}
      />
      <Fault error={error} onRetry={refetch} />
      {!items && !error && <Skeleton />}
      {reasons.length > 0 && (
        <ReasonList
          reasons={reasons}
          chosen={reason}
          onChoose={(next) => navigate({ search: { reason: next } })}
        />
      )}
      {items?.length === 0 && (
        <Empty title={t('settings.quarantine.empty')} small>
          {t('settings.quarantine.emptyHelp')}
        </Empty>
      )}
      {items && items.length > 0 && <QuarantineList items={items} />}
      {more && (
        <Button busy={fetchingMore} onClick={more}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
