import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

export function Invitations() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(apiQuery('listInvitations', {}));
  const withdraw = useChange('withdrawInvitation', {
    renews: ['listInvitations'],
    onDone: () => showToast(t('settings.members.withdrawn')),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h2 className={rows.title}>{t('settings.members.waiting')}</h2>
      <ul className={rows.rows}>
        {data.items.map((invitation) => (
          <li key={invitation.id} className={rows.row}>
            <span className={rows.grow}>
              <strong>{invitation.email}</strong>
              <small>{t(`roles.${invitation.role}`)}</small>
            </span>
            <span className={rows.faint}>
              {t('settings.members.expires', { date: format.date(invitation.expiresAt) })}
            </span>
            <Button
              small
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate({ params: { id: invitation.id } })}
            >
              {t('settings.members.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
