// biome-ignore-all lint/a11y/useSemanticElements: drawings lie behind the cells, which a table element cannot hold.
// biome-ignore-all lint/a11y/useFocusableInteractive: cells of a table that is read, not operated.
import type { OverviewData } from '@viaggio/contract/reports';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tip } from '../../components/Tip';
import { CELLS } from './cells';
import { FeelingScale } from './FeelingScale';
import css from './Lane.module.css';
import { LaneKey } from './LaneKey';
import type { LaneName } from './lanes';
import { NotMeasured } from './NotMeasured';
import { sameStage } from './sameStage';

interface Props {
  readonly lane: LaneName;
  readonly data: OverviewData;
  readonly before?: OverviewData | undefined;
  /** The drawing behind the cells. */
  readonly children?: ReactNode;
}

/** What a model says is there whether or not it is measured. */
const UNMEASURABLE: readonly LaneName[] = ['response', 'counts', 'words'];

export function Lane({ lane, data, before, children }: Props) {
  const { t } = useTranslation();
  const Cell = CELLS[lane];
  const help = HELPED.find((name) => name === lane);
  const name = <span className={css.name}>{t(`map.rows.${lane}`)}</span>;
  return (
    <div role="row" className={css.lane} data-lane={lane} data-compared={before ? '' : undefined}>
      <div role="rowheader" className={css.label}>
        {help ? <Tip text={t(`map.help.${help}`)}>{name}</Tip> : name}
        <LaneKey lane={lane} />
        {lane === 'feelings' && <FeelingScale />}
      </div>
      {children}
      {data.stages.map((stage, index) => (
        <div role="cell" key={stage.id} className={css.cell} style={{ gridColumn: index + 2 }}>
          {stage.measured || UNMEASURABLE.includes(lane) ? (
            <Cell
              stage={stage}
              data={data}
              before={sameStage(before, stage)}
              last={index === data.stages.length - 1}
            />
          ) : (
            <NotMeasured stage={stage} brief={lane !== 'customers'} />
          )}
        </div>
      ))}
    </div>
  );
}

const HELPED = ['customers', 'touchpoints', 'feelings', 'words', 'response'] as const;
