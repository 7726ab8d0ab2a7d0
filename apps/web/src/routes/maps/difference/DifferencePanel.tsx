import { useQuery } from '@tanstack/react-query';
import type { MapVersion } from '@viaggio/contract/maps';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { Picker } from '../../../components/Picker';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { DifferenceView } from './DifferenceView';
import css from './difference.module.css';

interface Props {
  readonly map: string;
  readonly versions: readonly MapVersion[];
  /** Id of the version to begin with. */
  readonly from: string;
  readonly onClose: () => void;
}

/** What changed between two versions, or one and now: words taken out and put in side by side. */
export function DifferencePanel({ map, versions, from: first, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState('now');
  const { data, error, refetch } = useQuery({
    ...apiQuery('compareMapVersions', { params: { id: map }, query: { from, to } }),
    staleTime: 0,
  });
  const choices = versions.map(({ id, label, made }) => ({
    value: id,
    label,
    hint: format.date(made.at, 'full'),
  }));
  return (
    <Panel title={t('maps.versions.difference')} place="wide" onClose={onClose}>
      <p className={css.between}>
        {t('maps.versions.from')}{' '}
        <Picker name={t('maps.versions.from')} value={from} choices={choices} onChange={setFrom} />{' '}
        {t('maps.versions.to')}{' '}
        <Picker
          name={t('maps.versions.to')}
          value={to}
          choices={[{ value: 'now', label: t('maps.versions.now') }, ...choices]}
          onChange={setTo}
        />
      </p>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[60, 90, 75]} />}
      {data && <DifferenceView map={map} difference={data} />}
    </Panel>
  );
}
