import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/session';
import { Button } from '../../../components/Button';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';

export function NewWorkspacePart() {
  const { t } = useTranslation();
  const settings = useSettings();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const create = useChange('createWorkspace', {
    renews: ['getMe'],
    onDone: ({ id }) => navigate({ to: '/w/$workspace/welcome', params: { workspace: id } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { timeZone, currency, language } = settings ?? {};
    create.mutate({ body: { name: name.trim(), timeZone, currency, language } });
  };
  return (
    <section>
      <h2 className={rows.title}>{t('settings.workspace.another')}</h2>
      <p className={rows.lead}>{t('settings.workspace.anotherHelp')}</p>
      <form className={rows.form} onSubmit={submit}>
        <TextInput
          required
          label={t('settings.workspace.name')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" busy={create.isPending}>
          {t('settings.workspace.create')}
        </Button>
      </form>
    </section>
  );
}
