import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_KINDS } from '../../../components/fileKinds';
import css from './import.module.css';

export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      <button
        type="button"
        className={css.drop}
        data-over={over || undefined}
        onClick={() => input.current?.click()}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={34} stroke={1.2} aria-hidden />
        <strong>{t('settings.import.drop')}</strong>
        <span>{t('settings.import.dropHelp')}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={FILE_KINDS}
        aria-label={t('settings.import.drop')}
        onChange={(event) => take(event.target.files)}
      />
    </>
  );
}
