import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MapVersion } from '@viaggio/contract/maps';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../../api';
import { useMay } from '../../../../app/session';
import { Button } from '../../../../components/Button';
import { Empty } from '../../../../components/Empty';
import { Fault } from '../../../../components/Fault';
import { showToast } from '../../../../components/toastStore';
import { useChange } from '../../../../components/useChange';
import { useFormat } from '../../../../format';
import { DifferencePanel } from '../../../maps/difference/DifferencePanel';
import { Side } from '../Side';
import side from '../Side.module.css';
import { RestorePanel } from './RestorePanel';

interface Props {
  readonly map: string;
  readonly onClose: () => void;
}

/** Versions with a name, what changed since each, and the way back. */
export function VersionsPanel({ map, onClose }: Props) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [seen, setSeen] = useState<MapVersion>();
  const [back, setBack] = useState<MapVersion>();
  const { data, error, refetch } = useQuery(apiQuery('listMapVersions', { params: { id: map } }));
  return (
    <Side title={t('maps.versions.title')} lead={t('maps.versions.lead')} onClose={onClose}>
      {may && <KeepVersion map={map} />}
      <Fault error={error} onRetry={refetch} />
      {data?.items.length === 0 && (
        <Empty small title={t('maps.versions.empty')}>
          {t('maps.versions.emptyText')}
        </Empty>
      )}
      <ul className={side.lines}>
        {data?.items.map((version) => (
          <VersionLine
            key={version.id}
            version={version}
            onSee={() => setSeen(version)}
            onBack={may ? () => setBack(version) : undefined}
          />
        ))}
      </ul>
      {seen && (
        <DifferencePanel
          map={map}
          versions={data?.items ?? []}
          from={seen.id}
          onClose={() => setSeen(undefined)}
        />
      )}
      {back && <RestorePanel map={map} version={back} onClose={() => setBack(undefined)} />}
    </Side>
  );
}

function KeepVersion({ map }: { map: string }) {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  const keep = useChange('createMapVersion', {
    renews: ['listMapVersions'],
    onDone: () => {
      setLabel('');
      showToast(t('maps.versions.kept'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate({ params: { id: map }, body: { label } });
  };
  return (
    <form className={side.part} onSubmit={submit}>
      <TextInput
        label={t('maps.versions.label')}
        placeholder={t('maps.versions.labelPlaceholder')}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        maxLength={120}
        required
      />
      <div>
        <Button small look="solid" type="submit" busy={keep.isPending} disabled={label.trim() === ''}>
          {t('maps.versions.keep')}
        </Button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly version: MapVersion;
  readonly onSee: () => void;
  readonly onBack: (() => void) | undefined;
}

function VersionLine({ version, onSee, onBack }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { by, at } = version.made;
  return (
    <li>
      <strong>{version.label}</strong>
      <span className={side.quiet}>
        {[
          version.kind === 'safety' && t('maps.versions.safety'),
          by ? t('maps.versions.by', { name: by, date: format.date(at, 'full') }) : format.date(at, 'full'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className={side.line}>
        <Button small look="plain" onClick={onSee}>
          {t('maps.versions.see')}
        </Button>
        {onBack && (
          <Button small look="plain" onClick={onBack}>
            {t('maps.versions.restore')}
          </Button>
        )}
      </span>
    </li>
  );
}
