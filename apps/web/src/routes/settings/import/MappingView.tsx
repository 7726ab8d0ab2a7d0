import type { ImportMapping, ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { ColumnsTable } from './ColumnsTable';
import { ConstantFields } from './ConstantFields';
import css from './import.module.css';
import { assignConstant } from './mapping';
import { PresetSelect } from './PresetSelect';
import { ProblemList } from './ProblemList';
import { ReadingTable } from './ReadingTable';
import { StartButtons } from './StartButtons';
import { TimeField } from './TimeField';
import { useMapping } from './useMapping';

/** How a file would be read; every correction is read again at once. */
export function MappingView({ file, onOther }: { file: File; onOther: () => void }) {
  const { preview, error, mapping, choices, change, changeMapping, choosePreset, fields } = useMapping(file);
  return (
    <>
      <FileHead file={file} preview={preview} onOther={onOther} />
      <Fault error={error} />
      {!preview && !error && <Skeleton lines={[100, 90, 100, 80]} />}
      {preview && mapping && (
        <>
          <PresetSelect preview={preview} chosen={choices.preset} onChoose={choosePreset} />
          {needsTime(preview, mapping) && (
            <TimeField
              value={mapping.constants.time ?? ''}
              onChange={(text) => changeMapping(assignConstant(mapping, 'time', text))}
            />
          )}
          <ReadingTable preview={preview} />
          <ProblemList reading={preview.reading} />
          <ColumnsTable preview={preview} mapping={mapping} onChange={changeMapping} />
          <ConstantFields
            mapping={mapping}
            timezone={choices.timezone ?? preview.timezone}
            dateOrder={choices.dateOrder ?? preview.dateOrder}
            onMapping={changeMapping}
            onTimezone={(timezone) => change({ timezone })}
            onDateOrder={(dateOrder) => change({ dateOrder })}
          />
          <StartButtons
            file={file}
            fields={{ ...fields, mapping: JSON.stringify(mapping), preset: preview.preset ?? 'none' }}
            reading={preview.reading}
          />
        </>
      )}
    </>
  );
}

/** No column says when, or the one that would is empty: it is said once for every row. */
function needsTime(preview: ImportPreview, mapping: ImportMapping): boolean {
  const isSaid = mapping.constants.time !== undefined;
  // Ready events bring their own times without any column being mapped.
  if (!isSaid && preview.reading.every(({ time }) => time !== null)) return false;
  if (preview.caution === 'no_dates') return true;
  return mapping.columns.time === undefined && mapping.constants.event !== 'Identify';
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
