import { IconFlag3, IconPlus } from '@tabler/icons-react';
import type { JourneyModel } from '@viaggio/contract/models';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import css from './stages.module.css';

interface Props {
  readonly model: JourneyModel;
  readonly at: number;
  readonly onPick: (at: number) => void;
  readonly onAdd?: () => void;
}

/** The stages as stations on a line; one is open below. */
export function StageTrack({ model, at, onPick, onAdd }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={css.track}>
      {model.stages.map((stage, index) => (
        <li key={stage.id}>
          <button type="button" aria-pressed={index === at} onClick={() => onPick(index)}>
            <span className={css.station} data-goal={stage.goal || undefined}>
              {stage.goal && <IconFlag3 size={12} stroke={2} aria-hidden />}
            </span>
            {format.say(stage.name) || stage.id}
          </button>
        </li>
      ))}
      {onAdd && (
        <li>
          <button type="button" onClick={onAdd} className={css.addStation}>
            <span className={css.station}>
              <IconPlus size={12} aria-hidden />
            </span>
            {t('settings.stages.addStage')}
          </button>
        </li>
      )}
    </ol>
  );
}
