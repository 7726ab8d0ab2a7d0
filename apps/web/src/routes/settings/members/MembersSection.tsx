import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { Invitations } from './Invitations';
import { InviteForm } from './InviteForm';
import { MemberLine } from './MemberLine';

export function MembersSection() {
  const { t } = useTranslation();
  const owner = useMay('owner');
  const { data, error, refetch } = useQuery(apiQuery('listMembers', {}));
  return (
    <>
      <PageHead title={t('settings.sections.members')} lead={t('settings.members.lead')} />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      <ul className={rows.rows}>
        {data?.items.map((member) => (
          <MemberLine key={member.id} member={member} owner={owner} />
        ))}
      </ul>
      {owner && (
        <>
          <InviteForm />
          <Invitations />
        </>
      )}
    </>
  );
}
