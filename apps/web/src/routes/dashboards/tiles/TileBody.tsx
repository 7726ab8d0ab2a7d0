import type { Tile, TileAnswer } from '@viaggio/contract/boards';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { BarList } from './BarList';
import { InitiativeColumns, LifecycleColumns } from './ColumnsTile';
import { CurveTile } from './CurveTile';
import { HandoversTileBars } from './HandoversTileBars';
import { LiftTile } from './LiftTile';
import { RepurchaseTileCurve } from './RepurchaseTileCurve';
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
import { StagesTile } from './StagesTile';
import { TileFigure } from './TileFigure';
import { TileTable } from './TileTable';
import { TimesTile } from './TimesTile';
import {
  type CreditTile,
  creditRows,
  type FunnelTile,
  type PathsTile,
  type ProcessTile,
  type RetentionTile,
  type TileBar,
  type TimeTile,
  topWays,
  type VariantsTile,
} from './tileBars';
import { knownReport, useTileWords } from './useTileWords';

/** About as many lines as stand one under the other, at the height a tile has. */
const linesOf = (h: number): number => Math.max(2, Math.floor(h * 1.5));

interface Props {
  readonly tile: Pick<Tile, 'shows' | 'h'>;
  readonly answer: TileAnswer;
}

/** A report's answer, small: one figure, its own chart, or a table. Never people. */
export function TileBody({ tile, answer }: Props) {
  if (tile.shows === 'figure') return <TileFigure answer={answer} />;
  if (tile.shows === 'table') return <TileTable answer={answer} />;
  switch (knownReport(answer.report)) {
    case 'timeToConvert':
      return <TimesTile data={answer.data as TimeTile} />;
    case 'retention':
      return <CurveTile data={answer.data as RetentionTile} by={answer.facets.by ?? 'week'} />;
    case 'overview':
      return <StagesTile data={answer.data as OverviewTile} />;
    case 'lifecycle':
      return <LifecycleColumns data={answer.data as LifecycleTile} />;
    case 'initiative':
      return <InitiativeColumns data={answer.data as InitiativeTile} />;
    case 'repurchase':
      return <RepurchaseTileCurve data={answer.data as RepurchaseTile} />;
    case 'handovers':
      return <HandoversTileBars data={answer.data as HandoversTile} most={linesOf(tile.h)} />;
    case 'consideration':
      return <ConsiderationBody answer={answer} most={linesOf(tile.h)} />;
    case 'other':
      return <TileTable answer={answer} />;
    default:
      return <BarsTile answer={answer} most={linesOf(tile.h)} />;
  }
}

function ConsiderationBody({ answer, most }: { answer: TileAnswer; most: number }) {
  const words = useTileWords();
  const data = answer.data as ConsiderationTile;
  return <LiftTile data={data} name={words.nameIn(data.names, data.by)} most={most} />;
}

function BarsTile({ answer, most }: { answer: TileAnswer; most: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTileWords();
  const { data, facets } = answer;
  const name = words.nameIn((data as { names?: PathsTile['names'] }).names, facets.by ?? 'channel');
  const people = (count: number | null) => (count === null ? '' : format.number(count));
  const bars = (): TileBar[] => {
    switch (knownReport(answer.report)) {
      case 'funnel':
        return (data as FunnelTile).steps.map((step, index) => ({
          key: String(index),
          label: words.step(answer.words.steps, index) || String(index + 1),
          value: step.people,
          text: `${people(step.people)}${step.fromFirst === null ? '' : ` · ${format.share(step.fromFirst)}`}`,
        }));
      case 'attribution':
        return creditRows(data as CreditTile).map((row) => ({
          key: row.name,
          label: name(row.name),
          value: row.value,
          text: row.value === null ? '' : format.decimal(Math.round(row.value * 10) / 10),
        }));
      case 'snags': {
        const { kinds, currency } = data as SnagsTile;
        const worth = (cost: SnagsTile['kinds'][number]['cost']) =>
          cost.tooFew || !cost.valueLost
            ? ''
            : ` · ${t('map.stake', { value: format.estimate(cost.valueLost, currency) })}`;
        return metSnags(kinds, most).map((kind) => ({
          key: kind.id,
          label: kind.name ? format.say(kind.name) : kind.id,
          value: kind.people,
          text: `${people(kind.people)}${worth(kind.cost)}`,
        }));
      }
      case 'variants':
        return (data as VariantsTile).variants.map((variant) => ({
          key: variant.path.join('>'),
          label: variant.path.map(name).join(' → '),
          value: variant.people,
          text: `${people(variant.people)} · ${format.share(variant.share)}`,
        }));
      default: {
        const links = answer.report === 'paths' ? (data as PathsTile).links : (data as ProcessTile).edges;
        return topWays(links, most).map((way) => ({
          key: way.key,
          label: `${name(way.from)} → ${name(way.to)}`,
          value: way.people,
          text: people(way.people),
        }));
      }
    }
  };
  const all = bars();
  return <BarList bars={answer.report === 'funnel' ? all : all.slice(0, most)} />;
}
