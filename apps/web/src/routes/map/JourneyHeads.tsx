// biome-ignore-all lint/a11y/useSemanticElements: drawings lie behind the cells, which a table element cannot hold.
// biome-ignore-all lint/a11y/useFocusableInteractive: cells of a table that is read, not operated.
import { IconFlag3 } from '@tabler/icons-react';
import type { OverviewStage } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { Quote } from '../../components/Quote';
import { useFormat } from '../../format';
import css from './JourneyHeads.module.css';

export function JourneyHeads({ stages }: { stages: readonly OverviewStage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="row" className={css.row}>
      <span role="columnheader" className="unseen">
        {t('map.pickModel')}
      </span>
      {stages.map((stage, index) => (
        <div
          key={stage.id}
          role="columnheader"
          className={css.head}
          data-turn={index > 0 && stages[index - 1]?.group !== stage.group ? '' : undefined}
        >
          <span className={css.group}>
            {(index === 0 || stages[index - 1]?.group !== stage.group) && t(`map.${stage.group}`)}
          </span>
          <h2>{format.say(stage.name)}</h2>
          <p className={css.says}>
            <Quote>{format.say(stage.says)}</Quote>
          </p>
          {stage.goal && (
            <span className={css.goal}>
              <IconFlag3 size={14} stroke={1.7} aria-hidden /> {t('map.goal')}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
