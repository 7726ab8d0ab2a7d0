import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_KINDS } from '../../components/fileKinds';
import css from './choices.module.css';

interface Props {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A choice that also takes a file dropped on it. */
export function FileChoice({ onFile, children }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <>
      <button
        type="button"
        className={css.choice}
        data-over={over || undefined}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={FILE_KINDS}
        aria-label={t('start.connect.file')}
        hidden
        onChange={(event) => event.target.files?.[0] && onFile(event.target.files[0])}
      />
    </>
  );
}
