import type { ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { ColumnsTable } from './ColumnsTable';
import { ConstantFields } from './ConstantFields';
import css from './import.module.css';
import { ReadingTable } from './ReadingTable';
import { StartButtons } from './StartButtons';
import { useMapping } from './useMapping';

/** How a file would be read; every correction is read again at once. */
export function MappingView({ file, onOther }: { file: File; onOther: () => void }) {
  const { preview, error, mapping, choices, change, fields } = useMapping(file);
  return (
    <>
      <FileHead file={file} preview={preview} onOther={onOther} />
      <Fault error={error} />
      {!preview && !error && <Skeleton lines={[100, 90, 100, 80]} />}
      {preview && mapping && (
        <>
          <ColumnsTable preview={preview} mapping={mapping} onChange={(next) => change({ mapping: next })} />
          <ConstantFields
            mapping={mapping}
            timezone={choices.timezone}
            dateOrder={choices.dateOrder ?? preview.dateOrder}
            onMapping={(next) => change({ mapping: next })}
            onTimezone={(timezone) => change({ timezone })}
            onDateOrder={(dateOrder) => change({ dateOrder })}
          />
          <ReadingTable preview={preview} />
          <StartButtons
            file={file}
            fields={{ ...fields, mapping: JSON.stringify(mapping) }}
            reading={preview.reading}
          />
        </>
      )}
    </>
  );
}

interface HeadProps {
  readonly file: File;
  readonly preview: ImportPreview | undefined;
  readonly onOther: () => void;
}

function FileHead({ file, preview, onOther }: HeadProps) {
  const { t } = useTranslation();
  return (
    <div className={css.file}>
      <strong>{file.name}</strong>
      {preview && (
        <span className={rows.faint}>
          {t('settings.import.format', { format: preview.format.toUpperCase(), encoding: preview.encoding })}
        </span>
      )}
      <Button look="plain" small onClick={onOther}>
        {t('settings.import.another')}
      </Button>
    </div>
  );
}
