// biome-ignore-all lint/a11y/useSemanticElements: drawings lie behind the cells, which a table element cannot hold.
// biome-ignore-all lint/a11y/useFocusableInteractive: cells of a table that is read, not operated.
import { useSearch } from '@tanstack/react-router';
import type { OverviewData } from '@viaggio/contract/reports';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/session';
import { FeelingCurve } from './FeelingCurve';
import { JourneyHeads } from './JourneyHeads';
import css from './JourneyTable.module.css';
import { Lane } from './Lane';
import { LANES, type LaneName, MORE_LANES } from './lanes';
import { River } from './River';

interface Props {
  readonly data: OverviewData;
  /** The same map in the period it is compared with. */
  readonly before?: OverviewData | undefined;
  /** The rows to show; by default those the address asks for. */
  readonly only?: readonly LaneName[];
}

/** The map as a table: columns are stages, rows are lanes. Drawings lie behind the cells and say nothing aloud. */
export function JourneyTable({ data, before, only }: Props) {
  const { t } = useTranslation();
  const { rows } = useSearch({ from: '/w/$workspace/shell/map' });
  const feelingsFirst = useSettings()?.wants.includes('feelings') ?? false;
  const first = firstLanes(feelingsFirst);
  const lanes = only ?? (rows === 'all' ? [...first, ...MORE_LANES] : first);
  const style = { '--stages': data.stages.length } as CSSProperties;
  return (
    <div className={css.scroll} data-rows={rows}>
      <div role="table" aria-label={t('map.title')} className={css.table} style={style}>
        <JourneyHeads stages={data.stages} />
        {lanes.map((lane) => (
          <Lane key={lane} lane={lane} data={data} before={before}>
            {lane === 'customers' && <River stages={data.stages} />}
            {lane === 'feelings' && <FeelingCurve stages={data.stages} />}
          </Lane>
        ))}
      </div>
    </div>
  );
}

/** Customers come first; then what the workspace most wants to understand. */
function firstLanes(feelingsFirst: boolean): readonly LaneName[] {
  if (!feelingsFirst) return LANES;
  return ['customers', 'feelings', 'words', 'touchpoints', 'response'];
}
