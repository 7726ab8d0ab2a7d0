import { MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import type { AlertDraft } from './alertWatches';

interface Props {
  readonly draft: AlertDraft;
  readonly onChange: (part: Partial<AlertDraft>) => void;
}

/** Who is told: members by mail, programs by a call. */
export function ReceiverFields({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(apiQuery('listMembers', {}));
  const members = (data?.items ?? []).map(({ id, name, email }) => ({ value: id, label: name || email }));
  return (
    <>
      <MultiSelect
        label={t('alerts.members')}
        placeholder={draft.members.length === 0 ? t('alerts.nobody') : undefined}
        data={members}
        value={[...draft.members]}
        onChange={(chosen) => onChange({ members: chosen })}
      />
      <TextInput
        type="url"
        maxLength={2000}
        label={t('alerts.webhook')}
        description={t('alerts.webhookHelp')}
        value={draft.webhook}
        onChange={(event) => onChange({ webhook: event.target.value })}
      />
    </>
  );
}
