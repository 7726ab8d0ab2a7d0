import { Graph, layout } from '@dagrejs/dagre';
import { cellOf } from '@viaggio/contract/addresses';
import type { ProcessMapData } from '@viaggio/contract/reports';
import type { ProcessPlan } from './processPlan';

type Edge = ProcessMapData['edges'][number];

export const BOX = { width: 184, height: 46 } as const;
const DOT = 14;
const THICKEST = 9;
const THINNEST = 1;
/** Beginnings and ends are no ways: they stay thin, whatever their number. */
const BESIDE = 1.5;
/** Ids of what is no activity; a space keeps them apart from names. */
export const START = ' start';
export const END = ' end';

export interface PlacedBox {
  readonly id: string;
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly width: number;
  readonly count: number;
  /** Where its number stands. */
  readonly label: { readonly x: number; readonly y: number };
  /** Undefined for what joins a contact with the beginning or the end. */
  readonly edge: Edge | undefined;
}

export interface ProcessDrawing {
  readonly boxes: readonly PlacedBox[];
  readonly dots: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

export const edgeId = (from: string, to: string): string => cellOf('edge', from, to);

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly edge: Edge | undefined;
}

/** Places contacts from top to bottom as they follow one another. */
export function layoutProcess(plan: ProcessPlan): ProcessDrawing {
  const wanted: readonly Wanted[] = [
    ...plan.starts.map(({ name, starts }) => ({ from: START, to: name, count: starts, edge: undefined })),
    ...plan.edges.map((edge) => ({ from: edge.from, to: edge.to, count: edge.count, edge })),
    ...plan.ends.map(({ name, ends }) => ({ from: name, to: END, count: ends, edge: undefined })),
  ];
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 34, ranksep: 46, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { name } of plan.activities) graph.setNode(name, { ...BOX });
  for (const id of [START, END]) graph.setNode(id, { width: DOT, height: DOT });
  for (const { from, to, count } of wanted) {
    graph.setEdge(from, to, {
      weight: Math.ceil(Math.log2(count + 1)),
      width: 34,
      height: 12,
      labelpos: 'c',
    });
  }
  layout(graph);
  const most = Math.max(1, ...plan.edges.map(({ count }) => count));
  const at = (id: string) => graph.node(id) as { x: number; y: number };
  const size = graph.graph() as { width?: number; height?: number };
  return {
    boxes: plan.activities.map(({ name }) => ({
      id: name,
      x: at(name).x - BOX.width / 2,
      y: at(name).y - BOX.height / 2,
    })),
    dots: [START, END].map((id) => ({ id, x: at(id).x, y: at(id).y })),
    edges: wanted.map((each) => {
      const placed = graph.edge(each.from, each.to) as { points: Point[]; x?: number; y?: number };
      const middle = placed.points[Math.floor(placed.points.length / 2)] ?? { x: 0, y: 0 };
      return {
        ...each,
        id: edgeId(each.from, each.to),
        path: smooth(placed.points),
        width: each.edge ? Math.max(THINNEST, (each.count / most) * THICKEST) : BESIDE,
        label: { x: placed.x ?? middle.x, y: placed.y ?? middle.y },
      };
    }),
    width: size.width ?? 0,
    height: size.height ?? 0,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A line through all the points that never turns back between two of them: cubic curves whose slopes, x by y, are
 * limited as in F. N. Fritsch & R. E. Carlson, Monotone Piecewise Cubic Interpolation (1980). Ways go down or up, so
 * y is what grows.
 */
export function smooth(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const secants = points.slice(0, -1).map((from, index) => slope(from, points[index + 1] ?? from));
  const parts = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const third = (to.y - from.y) / 3;
    const begin = limited(secants[index - 1], secants[index]);
    const end = limited(secants[index], secants[index + 1]);
    const bends = [
      { x: from.x + begin * third, y: from.y + third },
      { x: to.x - end * third, y: to.y - third },
      to,
    ];
    return `C${bends.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ')}`;
  });
  return `M${round(first.x)} ${round(first.y)}${parts.join('')}`;
}

function slope(from: Point, to: Point): number {
  return to.y === from.y ? 0 : (to.x - from.x) / (to.y - from.y);
}

/** The slope at a point between two stretches: none where they turn, else their harmonic mean. */
function limited(before: number | undefined, after: number | undefined): number {
  if (before === undefined || after === undefined) return before ?? after ?? 0;
  return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
