import { Select, TextInput } from '@mantine/core';
import type { Selling, WorkspacePatch, WorkspaceSettings } from '@viaggio/contract/workspaces';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { timeZones } from '../../../components/timeZones';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';

const SELLS: readonly Selling[] = ['shop', 'services', 'companies', 'support'];
const IP = ['keep', 'truncate', 'drop'] as const;

export function WorkspaceForm({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation();
  const [patch, setPatch] = useState<WorkspacePatch>({});
  const now = { ...settings, ...patch };
  const set = (change: WorkspacePatch) => setPatch({ ...patch, ...change });
  const save = useChange('updateWorkspace', {
    renews: ['getMe', 'overview'],
    onDone: () => {
      setPatch({});
      showToast(t('settings.workspace.saved'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ body: patch });
  };
  return (
    <form className={rows.stack} onSubmit={submit}>
      <TextInput
        required
        label={t('settings.workspace.name')}
        value={now.name}
        maxLength={120}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Select
        label={t('settings.workspace.timeZone')}
        data={timeZones()}
        searchable
        value={now.timeZone}
        onChange={(timeZone) => timeZone && set({ timeZone })}
      />
      <Select
        label={t('settings.workspace.currency')}
        data={Intl.supportedValuesOf('currency')}
        searchable
        value={now.currency}
        onChange={(currency) => currency && set({ currency })}
      />
      <Select
        label={t('settings.workspace.sells')}
        data={SELLS.map((value) => ({ value, label: t(`start.sells.${value}`) }))}
        value={now.sells}
        onChange={(sells) => sells && set({ sells: sells as Selling })}
      />
      <Select
        label={t('settings.workspace.ip')}
        description={t('settings.workspace.ipHelp')}
        data={IP.map((value) => ({ value, label: t(`settings.workspace.ip_${value}`) }))}
        value={now.ipPolicy}
        onChange={(ipPolicy) => ipPolicy && set({ ipPolicy: ipPolicy as WorkspaceSettings['ipPolicy'] })}
      />
      <div>
        <Button type="submit" look="solid" disabled={Object.keys(patch).length === 0} busy={save.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
