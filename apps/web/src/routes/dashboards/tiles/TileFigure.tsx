import type { TileAnswer } from '@viaggio/contract/boards';
import { tableOf } from '@viaggio/domain/boards';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import {
  type ConsiderationTile,
  type HandoversTile,
  type InitiativeTile,
  type LifecycleTile,
  metSnags,
  type OverviewTile,
  type RepurchaseTile,
  type SnagsTile,
} from './relationTiles';
import type { CreditTile, FunnelTile, PathsTile, RetentionTile, TimeTile, VariantsTile } from './tileBars';
import css from './tiles.module.css';
import { knownReport } from './useTileWords';

interface Figure {
  readonly value: string | null;
  readonly n?: number | null;
}

/** The one figure of a report, and of how many it is. */
function useFigure({ report, data }: TileAnswer): Figure {
  const format = useFormat();
  const number = (value: number | null) => (value === null ? null : format.number(Math.round(value)));
  const share = (value: number | null | undefined) => (value == null ? null : format.share(value));
  switch (knownReport(report)) {
    case 'funnel': {
      const { steps } = data as FunnelTile;
      return { value: share(steps.at(-1)?.fromFirst), n: steps[0]?.people ?? null };
    }
    case 'timeToConvert': {
      const { p50, converted } = data as TimeTile;
      return { value: p50 === null ? null : format.duration(p50), n: converted };
    }
    case 'retention': {
      const next = (data as RetentionTile).overall[1];
      return { value: share(next?.rate), n: next?.of ?? null };
    }
    case 'attribution':
      return { value: number((data as CreditTile).conversions) };
    case 'overview':
      return { value: number((data as OverviewTile).totals.people) };
    case 'lifecycle': {
      const { buckets } = data as LifecycleTile;
      const told = buckets.findLast(({ complete }) => complete) ?? buckets.at(-1);
      return { value: number(told?.active ?? null) };
    }
    case 'repurchase': {
      const { curve, people } = data as RepurchaseTile;
      return { value: share(curve.points.find(({ days }) => days === 90)?.share), n: people };
    }
    case 'initiative':
      return { value: share((data as InitiativeTile).total.customerShare) };
    case 'handovers':
      return { value: number((data as HandoversTile).total.people) };
    case 'consideration': {
      const { buyers, others, people } = data as ConsiderationTile;
      const hidden = buyers === null || others === null || buyers + others === 0;
      return { value: hidden ? null : share(buyers / (buyers + others)), n: people };
    }
    case 'snags': {
      const [first] = metSnags((data as SnagsTile).kinds, 1);
      return { value: number(first?.people ?? null), n: (data as SnagsTile).active };
    }
    case 'paths':
    case 'processMap':
      return { value: number((data as PathsTile).total) };
    case 'variants': {
      const { variants, paths } = data as VariantsTile;
      return { value: share(variants[0]?.share), n: paths };
    }
    default:
      return { value: number(tableOf(report, data).rows.length) };
  }
}

export function TileFigure({ answer }: { answer: TileAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { value, n } = useFigure(answer);
  return (
    <p className={css.figure}>
      <strong>{value ?? '–'}</strong>
      <span>
        {t(`boards.figure.${knownReport(answer.report)}`, { n: n == null ? '–' : format.number(n) })}
      </span>
    </p>
  );
}
