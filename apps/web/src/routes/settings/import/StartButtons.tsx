import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { upload } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

interface Props {
  readonly file: File;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly reading: ImportPreview['reading'];
}

/** Imports for good, or only counts; always in sight, with how the first rows read. */
export function StartButtons({ file, fields, reading }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const start = useMutation({
    mutationFn: (dryRun: boolean) => upload('startImport', file, { ...fields, dryRun: String(dryRun) }),
    onSuccess: ({ id }) => navigate({ search: { item: id } }),
  });
  const good = reading.filter((row) => !row.problem).length;
  return (
    <>
      <Fault error={start.error} />
      <div className={rows.bar}>
        <span role="status">
          {t('settings.import.readsWell', {
            good: format.number(good),
            count: reading.length,
            n: format.number(reading.length),
          })}
        </span>
        <Button disabled={start.isPending} onClick={() => start.mutate(true)}>
          {t('settings.import.dryRun')}
        </Button>
        <Button look="solid" busy={start.isPending} disabled={good === 0} onClick={() => start.mutate(false)}>
          {t('settings.import.start')}
        </Button>
      </div>
    </>
  );
}
