import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../../api';
import { useChange } from '../../../../components/useChange';

/** Whether a mention also comes by mail: one's own choice, for all maps of the workspace. */
export function MentionMail() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...apiQuery('getMentionMail', {}), staleTime: 60_000 });
  const set = useChange('setMentionMail', { renews: ['getMentionMail'], quiet: true });
  if (!data?.mail) return null;
  return (
    <Switch
      size="sm"
      label={t('maps.comments.mentionMail')}
      checked={data.on}
      disabled={set.isPending}
      onChange={(event) => set.mutate({ body: { on: event.currentTarget.checked } })}
    />
  );
}
