import { useTranslation } from 'react-i18next';
import type { MapStart } from '../../../app/mapSearches';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import css from './create.module.css';
import { DataStart } from './DataStart';
import { FileStart } from './FileStart';
import { FormStart } from './FormStart';
import { Ways } from './Ways';

interface Props {
  readonly start: MapStart;
  readonly onStart: (start: MapStart) => void;
  readonly onClose: () => void;
}

/** Begins a map: first where from, then what it is called. */
export function CreatePanel({ start, onStart, onClose }: Props) {
  const { t } = useTranslation();
  const title = start === 'choose' ? t('maps.create.title') : t(`maps.create.${WAY_NAMES[start]}`);
  return (
    <Panel title={title} place={start === 'template' ? 'wide' : 'middle'} onClose={onClose}>
      {start === 'choose' ? (
        <Ways onStart={onStart} />
      ) : (
        <div className={css.stack}>
          {start === 'data' && <DataStart />}
          {start === 'file' && <FileStart />}
          {(start === 'model' || start === 'template' || start === 'blank') && (
            <FormStart key={start} from={start} />
          )}
          <Button look="plain" small className={css.back} onClick={() => onStart('choose')}>
            {t('maps.create.back')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

const WAY_NAMES = {
  data: 'fromData',
  model: 'fromStages',
  template: 'fromTemplate',
  file: 'fromFile',
  blank: 'fromBlank',
} as const;
