import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../components/FileDrop';
import { FILE_KINDS } from '../../../components/fileKinds';
import css from './import.module.css';

export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  return (
    <FileDrop onFile={onFile} accept={FILE_KINDS} label={t('settings.import.drop')} className={css.drop}>
      <IconFileSpreadsheet size={34} stroke={1.2} aria-hidden />
      <strong>{t('settings.import.drop')}</strong>
      <span>{t('settings.import.dropHelp')}</span>
    </FileDrop>
  );
}
