import { MultiSelect } from '@mantine/core';
import type { Role } from '@viaggio/contract/common';
import type { Member } from '@viaggio/contract/members';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/session';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { Picker } from '../../../components/Picker';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

export const ROLES: readonly Role[] = ['viewer', 'analyst', 'editor', 'owner'];

export function MemberLine({ member, owner }: { member: Member; owner: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const params = { id: member.id };
  const change = useChange('updateMember', { renews: ['listMembers'] });
  const remove = useChange('removeMember', {
    renews: ['listMembers'],
    onDone: () => showToast(t('settings.members.removed', { name: member.name })),
  });
  const choices = ROLES.map((value) => ({
    value,
    label: t(`roles.${value}`),
    hint: t(`roles.${value}Help`),
  }));
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
        <>
          <Picker
            name={t('settings.members.role')}
            value={member.role}
            choices={choices}
            onChange={(role) => change.mutate({ params, body: { role } })}
          />
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
      ) : (
        <span className={rows.faint}>{t(`roles.${member.role}`)}</span>
      )}
    </li>
  );
}

interface PlacesProps {
  readonly places: readonly string[];
  readonly onChange: (places: string[]) => void;
}

/** Which places somebody may see; none chosen means all. */
export function PlacesPicker({ places, onChange }: PlacesProps) {
  const { t } = useTranslation();
  const known = useSettings()?.places ?? [];
  if (known.length === 0 && places.length === 0) return null;
  return (
    <MultiSelect
      aria-label={t('settings.members.places')}
      placeholder={places.length > 0 ? undefined : t('settings.members.allPlaces')}
      data={[...new Set([...known, ...places])]}
      value={[...places]}
      onChange={onChange}
      w={220}
      clearable
    />
  );
}
