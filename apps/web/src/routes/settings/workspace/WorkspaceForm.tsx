import { TextInput } from '@mantine/core';
import type { WorkspacePatch, WorkspaceSettings } from '@viaggio/contract/workspaces';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import { StagesOffer } from './StagesOffer';
import { useModelName } from './useModelName';
import { WorkspaceChoices } from './WorkspaceChoices';

export function WorkspaceForm({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation();
  const nameOf = useModelName();
  const [patch, setPatch] = useState<WorkspacePatch>({});
  const set = (change: WorkspacePatch) => setPatch({ ...patch, ...change });
  const save = useChange('updateWorkspace', {
    renews: ['getMe', 'overview', 'listModels'],
    onDone: async ({ defaultModel }) => {
      setPatch({});
      const followed = defaultModel === settings.defaultModel ? undefined : await nameOf(defaultModel);
      showToast(
        followed === undefined ? t('settings.workspace.saved') : t('sells.followed', { name: followed }),
      );
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ body: patch });
  };
  const now = { ...settings, ...patch };
  return (
    <form className={rows.stack} onSubmit={submit}>
      <TextInput
        required
        label={t('settings.workspace.name')}
        value={now.name}
        maxLength={120}
        onChange={(event) => set({ name: event.target.value })}
      />
      <WorkspaceChoices settings={now} onChange={set} />
      <div>
        <Button type="submit" look="solid" disabled={Object.keys(patch).length === 0} busy={save.isPending}>
          {t('common.save')}
        </Button>
      </div>
      <StagesOffer settings={settings} />
    </form>
  );
}
