import { useTranslation } from 'react-i18next';
import { Fault } from '../../components/Fault';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import css from './account.module.css';
import { FactorPart } from './factor/FactorPart';
import { PasswordPart } from './PasswordPart';
import { SessionsPart } from './SessionsPart';
import { useAccess } from './useAccess';
import { YouPart } from './YouPart';

/** What concerns the signed-in person alone, whatever the workspace. */
export function AccountPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useAccess();
  return (
    <div className={css.page}>
      <PageHead title={t('account.title')} lead={t('account.lead')} />
      <YouPart />
      <PasswordPart />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[40, 100, 100]} />}
      {data && <FactorPart on={data.secondFactor} />}
      {data && <SessionsPart sessions={data.sessions} />}
    </div>
  );
}
