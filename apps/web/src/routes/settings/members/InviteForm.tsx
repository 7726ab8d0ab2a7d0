import { TextInput } from '@mantine/core';
import type { Role } from '@viaggio/contract/access';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import { InvitationLink } from './InvitationLink';
import { PlacesPicker } from './PlacesPicker';
import { RolePicker } from './RolePicker';

export function InviteForm() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [places, setPlaces] = useState<string[]>([]);
  const invite = useChange('invite', {
    renews: ['listInvitations'],
    quiet: true,
    onDone: () => setEmail(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ body: { email: email.trim(), role, places } });
  };
  return (
    <section>
      <h2 className={rows.title}>{t('settings.members.invite')}</h2>
      <form className={rows.form} onSubmit={submit}>
        <TextInput
          type="email"
          required
          label={t('settings.members.email')}
          value={email}
          w={280}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PlacesPicker places={places} onChange={setPlaces} labelled />
        <span className={rows.inLine}>
          <RolePicker role={role} onChange={setRole} />
        </span>
        <Button type="submit" look="solid" busy={invite.isPending}>
          {t('settings.members.send')}
        </Button>
      </form>
      <Fault error={invite.error} />
      {invite.data && <InvitationLink invitation={invite.data} />}
    </section>
  );
}
