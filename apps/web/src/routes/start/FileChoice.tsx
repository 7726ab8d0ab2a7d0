import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../components/FileDrop';
import { FILE_KINDS } from '../../components/fileKinds';
import css from './choices.module.css';

interface Props {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A choice that also takes a file dropped on it. */
export function FileChoice({ onFile, children }: Props) {
  const { t } = useTranslation();
  return (
    <FileDrop onFile={onFile} accept={FILE_KINDS} label={t('start.connect.file')} className={css.choice}>
      {children}
    </FileDrop>
  );
}
