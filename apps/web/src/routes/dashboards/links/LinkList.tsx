import { useQuery } from '@tanstack/react-query';
import type { PublicLink } from '@viaggio/contract/boards';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../../settings/rows.module.css';

/** Links that show something without an account, and how to end them. */
export function LinkList() {
  const { t } = useTranslation();
  const { data, error } = useQuery(apiQuery('listPublicLinks', {}));
  if (error) return <Fault error={error} />;
  if (data?.items.length === 0) {
    return (
      <Empty small title={t('boards.links.empty')}>
        {t('boards.links.emptyText')}
      </Empty>
    );
  }
  return (
    <ul className={rows.rows}>
      {data?.items.map((link) => (
        <LinkLine key={link.id} link={link} />
      ))}
    </ul>
  );
}

function LinkLine({ link }: { link: PublicLink }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay('editor');
  const revoke = useChange('revokePublicLink', {
    renews: ['listPublicLinks'],
    onDone: () => showToast(t('boards.links.revoked')),
  });
  const expired = Date.parse(link.expiresAt) <= Date.now();
  const state = link.revokedAt
    ? t('boards.links.ended')
    : expired
      ? t('boards.links.expired')
      : t('boards.links.until', { date: format.date(link.expiresAt, 'dayYear') });
  const used = link.lastUsedAt
    ? t('boards.links.used', { when: format.ago(link.lastUsedAt) })
    : t('boards.links.never');
  const places = link.places.length > 0 && t('boards.links.places', { places: link.places.join(', ') });
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{link.name ?? t('boards.usual')}</strong>
        <small>
          {[t('boards.by', { name: link.made.by, date: format.date(link.made.at, 'dayYear') }), used, places]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <span className={rows.ends}>
        <span className={rows.faint}>{state}</span>
        {mayChange && !link.revokedAt && !expired && (
          <Button small busy={revoke.isPending} onClick={() => revoke.mutate({ params: { id: link.id } })}>
            {t('boards.links.revoke')}
          </Button>
        )}
      </span>
    </li>
  );
}
