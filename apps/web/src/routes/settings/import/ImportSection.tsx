import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { takeDroppedFile } from '../../../components/droppedFile';
import { PageHead } from '../../../components/PageHead';
import rows from '../rows.module.css';
import { DropZone } from './DropZone';
import { ImportHistory } from './ImportHistory';
import { ImportProgress } from './ImportProgress';
import { MappingView } from './MappingView';

/** A file becomes contacts in three moves: drop it, look at how it reads, import. */
export function ImportSection() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const { item } = useSearch({ from: '/w/$workspace/shell/settings/$section' });
  const [file, setFile] = useState(takeDroppedFile);
  return (
    <>
      <PageHead title={t('settings.sections.import')} lead={t('settings.import.lead')} />
      {!may && <p className={rows.faint}>{t('settings.import.editorsOnly')}</p>}
      {may && item && <ImportProgress id={item} />}
      {may && !item && !file && <DropZone onFile={setFile} />}
      {may && !item && file && <MappingView file={file} onOther={() => setFile(undefined)} />}
      <ImportHistory />
    </>
  );
}
