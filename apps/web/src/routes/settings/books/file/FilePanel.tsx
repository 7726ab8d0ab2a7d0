import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { Fault } from '../../../../components/Fault';
import { FileDrop } from '../../../../components/FileDrop';
import { FILE_KINDS } from '../../../../components/fileKinds';
import { Panel } from '../../../../components/Panel';
import { Skeleton } from '../../../../components/Skeleton';
import { showToast } from '../../../../components/toastStore';
import { useChange } from '../../../../components/useChange';
import { useFormat } from '../../../../format';
import css from '../../import/import.module.css';
import rows from '../../rows.module.css';
import { FileColumns } from './FileColumns';
import { FileTotals } from './FileTotals';
import { FileUnread } from './FileUnread';
import { useBookFile } from './useBookFile';

/** Totals from a file: drop it, look at what was understood, mend what was not, write. */
export function FilePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  return (
    <Panel title={t('verify.books.file')} place="wide" onClose={onClose}>
      {file ? (
        <FileReading file={file} onOther={() => setFile(undefined)} onClose={onClose} />
      ) : (
        <FileDrop onFile={setFile} accept={FILE_KINDS} label={t('settings.import.drop')} className={css.drop}>
          <IconFileSpreadsheet size={34} stroke={1.2} aria-hidden />
          <strong>{t('settings.import.drop')}</strong>
          <span>{t('verify.books.fileHelp')}</span>
        </FileDrop>
      )}
    </Panel>
  );
}

interface Props {
  readonly file: File;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

function FileReading({ file, onOther, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { read, error, mended, choose, mend, totals } = useBookFile(file);
  const write = useChange('writeBookTotals', {
    renews: ['listBookTotals', 'getQuality'],
    onDone: () => {
      showToast(t('verify.books.pasted', { count: totals.length, n: format.number(totals.length) }));
      onClose();
    },
  });
  return (
    <>
      <div className={css.file}>
        <strong>{file.name}</strong>
        {read && (
          <span className={rows.faint}>
            {t('settings.import.format', { format: read.format.toUpperCase(), encoding: read.encoding })}
          </span>
        )}
        <Button look="plain" small onClick={onOther}>
          {t('settings.import.another')}
        </Button>
      </div>
      <Fault error={error} />
      {!read && !error && <Skeleton lines={[100, 90, 100, 80]} />}
      {read && (
        <>
          <FileColumns read={read} onChoose={choose} />
          <FileTotals totals={read.totals} />
          <FileUnread unread={read.unread} mended={mended} onMend={mend} />
          <div className={rows.foot}>
            <Button
              look="solid"
              busy={write.isPending}
              disabled={totals.length === 0}
              onClick={() => write.mutate({ body: { totals } })}
            >
              {t('verify.books.writeAll', { count: totals.length, n: format.number(totals.length) })}
            </Button>
            {read.unread.length > mended.size && (
              <span className={rows.faint}>{t('verify.books.leftOut')}</span>
            )}
          </div>
        </>
      )}
    </>
  );
}
