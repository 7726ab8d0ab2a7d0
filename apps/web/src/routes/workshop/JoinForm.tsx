import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../components/Brand';
import { Button } from '../../components/Button';
import css from './workshop.module.css';

/** A guest says only how to be called. */
export function JoinForm({ onJoin }: { onJoin: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onJoin(name.trim());
  };
  return (
    <main className={css.join}>
      <Brand size={20}>Viaggio</Brand>
      <h1>{t('maps.workshop.title')}</h1>
      <p>{t('maps.workshop.guest.lead')}</p>
      <form onSubmit={submit}>
        <TextInput
          label={t('maps.workshop.guest.name')}
          description={t('maps.workshop.guest.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="given-name"
          maxLength={60}
          required
        />
        <Button look="solid" type="submit" disabled={name.trim() === ''}>
          {t('maps.workshop.guest.join')}
        </Button>
      </form>
    </main>
  );
}
