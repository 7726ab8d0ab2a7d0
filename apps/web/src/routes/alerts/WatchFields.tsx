import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useDefaultModel } from '../../components/useDefaultModel';
import { useFormat } from '../../format';
import rows from '../settings/rows.module.css';
import type { AlertDraft } from './alertWatches';

interface Props {
  readonly draft: AlertDraft;
  readonly onChange: (part: Partial<AlertDraft>) => void;
}

/** The stage or the touchpoints of what is watched; a question of before is kept until another is chosen. */
export function WatchFields({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const model = useDefaultModel();
  const { data } = useQuery(apiQuery('getTouchpoints', {}));
  if (draft.kept) return null;
  const touchpoints = (data?.items ?? []).map(({ id, name }) => ({
    value: id,
    label: format.say(name),
  }));
  const pick = (label: string, value: string, field: 'touchpoint' | 'last') => (
    <Select
      required
      searchable
      label={label}
      data={touchpoints}
      value={value || null}
      onChange={(id) => onChange({ [field]: id ?? '' })}
    />
  );
  if (draft.watch.startsWith('overview_')) {
    return (
      <Select
        required
        label={t('alerts.stage')}
        data={(model?.stages ?? []).map(({ id, name }) => ({ value: id, label: format.say(name) }))}
        value={draft.stage || null}
        onChange={(stage) => onChange({ stage: stage ?? '' })}
      />
    );
  }
  if (draft.watch === 'contacts_people') return pick(t('alerts.touchpoint'), draft.touchpoint, 'touchpoint');
  if (draft.watch !== 'funnel_lastShare') return null;
  return (
    <div className={rows.two}>
      {pick(t('alerts.firstTouchpoint'), draft.touchpoint, 'touchpoint')}
      {pick(t('alerts.lastTouchpoint'), draft.last, 'last')}
    </div>
  );
}
