import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { upload } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import rows from '../rows.module.css';

interface Props {
  readonly file: File;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

/** Imports for good, or only counts. */
export function StartButtons({ file, fields }: Props) {
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
