import { Select } from '@mantine/core';
import type { WorkspacePatch, WorkspaceSettings } from '@viaggio/contract/workspaces';
import { useTranslation } from 'react-i18next';
import { timeZones } from '../../../components/timeZones';

interface Props {
  readonly settings: WorkspaceSettings;
  readonly onChange: (change: WorkspacePatch) => void;
}

const SELLS = ['shop', 'services', 'companies', 'support'] as const;
const IP = ['keep', 'truncate', 'drop'] as const;

export function WorkspaceChoices({ settings, onChange }: Props) {
  const { t } = useTranslation();
  const sells = SELLS.map((value) => ({ value, label: t(`start.sells.${value}`) }));
  const policies = IP.map((value) => ({ value, label: t(`settings.workspace.ip_${value}`) }));
  return (
    <>
      <Select
        label={t('settings.workspace.timeZone')}
        data={timeZones()}
        searchable
        value={settings.timeZone}
        onChange={(timeZone) => timeZone && onChange({ timeZone })}
      />
      <Select
        label={t('settings.workspace.currency')}
        data={Intl.supportedValuesOf('currency')}
        searchable
        value={settings.currency}
        onChange={(currency) => currency && onChange({ currency })}
      />
      <Select
        label={t('settings.workspace.sells')}
        description={t('sells.help')}
        data={sells}
        value={settings.sells}
        onChange={(value) => value && onChange({ sells: SELLS.find((each) => each === value) })}
      />
      <Select
        label={t('settings.workspace.ip')}
        description={t('settings.workspace.ipHelp')}
        data={policies}
        value={settings.ipPolicy}
        onChange={(value) => value && onChange({ ipPolicy: IP.find((each) => each === value) })}
      />
    </>
  );
}
