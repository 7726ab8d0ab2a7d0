import { type Role, roles } from '@viaggio/contract/access';
import { useTranslation } from 'react-i18next';
import { Picker } from '../../../components/Picker';

export function RolePicker({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const { t } = useTranslation();
  const choices = roles.map((value) => ({
    value,
    label: t(`roles.${value}`),
    hint: t(`roles.${value}Help`),
  }));
  return <Picker name={t('settings.members.role')} value={role} choices={choices} onChange={onChange} />;
}
