import type { Member } from '@viaggio/contract/members';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { PlacesPicker } from './PlacesPicker';
import { RolePicker } from './RolePicker';

export function MemberLine({ member, owner }: { member: Member; owner: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{member.name}</strong>{' '}
        {member.self && <span className={rows.faint}>({t('settings.members.you')})</span>}
        <small>
          {member.email}, {t('settings.members.joined', { date: format.date(member.joinedAt) })}
        </small>
      </div>
      {owner ? (
        <MemberControls member={member} />
      ) : (
        <span className={rows.faint}>{t(`roles.${member.role}`)}</span>
      )}
    </li>
  );
}

function MemberControls({ member }: { member: Member }) {
  const { t } = useTranslation();
  const params = { id: member.id };
  const change = useChange('updateMember', { renews: ['listMembers', 'getMe'] });
  const remove = useChange('removeMember', {
    renews: ['listMembers'],
    onDone: () => showToast(t('settings.members.removed', { name: member.name })),
  });
  return (
    <>
      <RolePicker role={member.role} onChange={(role) => change.mutate({ params, body: { role } })} />
      <PlacesPicker
        places={member.places}
        onChange={(places) => change.mutate({ params, body: { places } })}
      />
      {!member.self && (
        <ConfirmButton small busy={remove.isPending} onConfirm={() => remove.mutate({ params })}>
          {t('common.remove')}
        </ConfirmButton>
      )}
    </>
  );
}
