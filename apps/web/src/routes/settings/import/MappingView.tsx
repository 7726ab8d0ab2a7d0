import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ImportMapping, ImportPreview } from '@viaggio/contract/imports';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentWorkspace, upload } from '../../../api';
import { useSettings } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { ColumnsTable } from './ColumnsTable';
import { ConstantFields } from './ConstantFields';
import css from './import.module.css';
import { ReadingTable } from './ReadingTable';

interface Choices {
  readonly mapping?: ImportMapping;
  readonly timezone: string;
  readonly dateOrder?: ImportPreview['dateOrder'];
}

/** How a file would be read; every correction is read again at once. */
export function MappingView({ file, onOther }: { file: File; onOther: () => void }) {
  const { t } = useTranslation();
  const zone = useSettings()?.timeZone ?? 'UTC';
  const [choices, setChoices] = useState<Choices>({ timezone: zone });
  const fields = {
    mapping: choices.mapping && JSON.stringify(choices.mapping),
    timezone: choices.timezone,
    dateOrder: choices.dateOrder,
  };
  const { data, error } = useQuery({
    queryKey: [currentWorkspace(), 'previewImport', file.name, file.size, file.lastModified, fields],
    queryFn: () => upload('previewImport', file, fields),
    placeholderData: (old) => old,
  });
  const change = (next: Partial<Choices>) => setChoices({ ...choices, ...next });
  const mapping = choices.mapping ?? data?.mapping;
  return (
    <>
      <div className={css.file}>
        <strong>{file.name}</strong>
        {data && (
          <span className={rows.faint}>
            {t('settings.import.format', { format: data.format.toUpperCase(), encoding: data.encoding })}
          </span>
        )}
        <Button look="plain" small onClick={onOther}>
          {t('settings.import.another')}
        </Button>
      </div>
      <Fault error={error} />
      {!data && !error && <Skeleton lines={[100, 90, 100, 80]} />}
      {data && mapping && (
        <>
          <ColumnsTable preview={data} mapping={mapping} onChange={(next) => change({ mapping: next })} />
          <ConstantFields
            mapping={mapping}
            timezone={choices.timezone}
            dateOrder={choices.dateOrder ?? data.dateOrder}
            onMapping={(next) => change({ mapping: next })}
            onTimezone={(timezone) => change({ timezone })}
            onDateOrder={(dateOrder) => change({ dateOrder })}
          />
          <ReadingTable preview={data} />
          <StartButtons file={file} fields={{ ...fields, mapping: JSON.stringify(mapping) }} />
        </>
      )}
    </>
  );
}

function StartButtons({
  file,
  fields,
}: {
  file: File;
  fields: Readonly<Record<string, string | undefined>>;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const start = useMutation({
    mutationFn: (dryRun: boolean) => upload('startImport', file, { ...fields, dryRun: String(dryRun) }),
    onSuccess: ({ id }) => navigate({ search: { item: id } }),
  });
  return (
    <>
      <Fault error={start.error} />
      <div className={rows.foot}>
        <Button look="solid" busy={start.isPending} onClick={() => start.mutate(false)}>
          {t('settings.import.start')}
        </Button>
        <Button disabled={start.isPending} onClick={() => start.mutate(true)}>
          {t('settings.import.dryRun')}
        </Button>
      </div>
    </>
  );
}
