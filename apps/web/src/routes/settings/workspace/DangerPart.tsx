import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { WorkspaceSettings } from '@viaggio/contract/workspaces';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';

/** The one thing that cannot be undone: its name must be written. */
export function DangerPart({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const remove = useChange('deleteWorkspace', { onDone: () => navigate({ to: '/', reloadDocument: true }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate({ body: { name } });
  };
  return (
    <section>
      <h2 className={rows.title}>{t('settings.workspace.danger')}</h2>
      <p className={rows.lead}>{t('settings.workspace.dangerHelp')}</p>
      <form className={rows.form} onSubmit={submit}>
        <TextInput
          aria-label={t('settings.workspace.name')}
          placeholder={settings.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="danger" disabled={name !== settings.name} busy={remove.isPending}>
          {t('settings.workspace.delete')}
        </Button>
      </form>
    </section>
  );
}
