import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ExportFormat } from '@viaggio/contract/exports';
import { useTranslation } from 'react-i18next';
import { type DownloadedFile, download, type ReportBody, type ReportName, reportAddress } from '../api';
import { useMay } from '../app/session';
import { Button } from './Button';
import css from './ExportMenu.module.css';
import { keepFile } from './keepFile';
import { showToast } from './toastStore';
import { useFaultText } from './useFaultText';

const FORMATS: readonly ExportFormat[] = ['csv', 'jsonl', 'parquet'];

interface Props {
  /** What is exported, for who does not see where the button stands. */
  readonly label: string;
  readonly load: (format: ExportFormat) => Promise<DownloadedFile>;
}

/** A file of everybody shown here, in the format chosen. Only for who may take names and addresses along. */
export function ExportMenu({ label, load }: Props) {
  const { t } = useTranslation();
  const may = useMay('analyst');
  const text = useFaultText();
  const { mutate, isPending } = useMutation({
    mutationFn: load,
    onSuccess: keepFile,
    onError: (error) => showToast(text(error), { bad: true }),
  });
  if (!may) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          small
          look="plain"
          busy={isPending}
          icon={<IconDownload size={16} stroke={1.6} aria-hidden />}
          aria-label={label}
        >
          {t('reports.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => mutate(format)}>
            {t(`reports.export_${format}`)}
            <span className={css.hint}>{t(`reports.export_${format}Help`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface BehindProps<N extends ReportName> {
  readonly report: N;
  readonly body: ReportBody<N>;
  readonly cell: string;
}

/** A file of all customers behind one cell of a report. */
export function ExportBehind<N extends ReportName>({ report, body, cell }: BehindProps<N>) {
  const { t } = useTranslation();
  const load = (format: ExportFormat) =>
    download('exportCell', {
      params: { report: reportAddress(report) },
      query: { people: cell, format },
      body: { ...body },
    });
  return <ExportMenu label={t('reports.exportBehind')} load={load} />;
}
