import { TextInput } from '@mantine/core';
import type { Role } from '@viaggio/contract/common';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { CopyBlock } from '../../../components/CopyBlock';
import { Fault } from '../../../components/Fault';
import { Picker } from '../../../components/Picker';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { PlacesPicker, ROLES } from './MemberLine';

export function InviteForm() {
  const { t } = useTranslation();
  const format = useFormat();
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
  const choices = ROLES.map((value) => ({
    value,
    label: t(`roles.${value}`),
    hint: t(`roles.${value}Help`),
  }));
  const made = invite.data;
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
        <PlacesPicker places={places} onChange={setPlaces} />
        <span style={{ paddingBottom: '0.45rem' }}>
          <Picker name={t('settings.members.role')} value={role} choices={choices} onChange={setRole} />
        </span>
        <Button type="submit" look="solid" busy={invite.isPending}>
          {t('settings.members.send')}
        </Button>
      </form>
      <Fault error={invite.error} />
      {made && (
        <>
          <h3>{t('settings.members.linkTitle')}</h3>
          <p className={rows.lead}>
            {t('settings.members.linkHelp', { date: format.date(made.expiresAt) })}{' '}
            {made.mailed && t('settings.members.mailed', { email: made.email })}
          </p>
          <CopyBlock
            text={new URL(made.link, location.origin).href}
            label={t('settings.members.linkTitle')}
          />
        </>
      )}
    </section>
  );
}
