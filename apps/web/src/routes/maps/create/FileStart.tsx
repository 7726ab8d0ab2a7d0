import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { FileDrop } from '../../../components/FileDrop';
import { useChange } from '../../../components/useChange';
import css from './create.module.css';
import { FileFault } from './FileFault';
import { type ReadMapFile, readMapFile } from './readMapFile';
import { useMade } from './useMade';

type Taken = ReadMapFile & { readonly name: string };

/** A map from a file: it is looked at here, then read by the server, which says what it cannot take and where. */
export function FileStart() {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<Taken>();
  const bring = useChange('importMap', useMade());
  const take = async (file: File) => {
    bring.reset();
    setTaken({ name: file.name, ...readMapFile(file.name, new Uint8Array(await file.arrayBuffer())) });
  };
  const file = taken && 'kind' in taken ? taken : undefined;
  return (
    <>
      <FileDrop
        onFile={(one) => void take(one)}
        accept=".json,.csv,.tsv,.md,.mmd,.mermaid,.txt"
        label={t('maps.create.file')}
        className={css.drop}
      >
        <IconFileImport size={24} stroke={1.3} aria-hidden />
        <strong>{taken?.name ?? t('maps.create.fileDrop')}</strong>
        <small>{t('maps.create.fileTypes')}</small>
      </FileDrop>
      {taken && 'fault' in taken && (
        <p className={css.wrong} role="alert">
          {t(`maps.create.${taken.fault}`)}
        </p>
      )}
      {file && (
        <p className={css.help}>
          {t('maps.create.format')}: {t(`maps.create.format_${file.kind}`)}
        </p>
      )}
      <FileFault error={bring.error} />
      <div className={css.foot}>
        <Button
          look="solid"
          busy={bring.isPending}
          disabled={!file}
          onClick={() => file && bring.mutate({ body: { format: file.kind, content: file.content } })}
        >
          {t('maps.create.importGo')}
        </Button>
      </div>
    </>
  );
}
