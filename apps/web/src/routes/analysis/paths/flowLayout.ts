import { cellOf } from '@viaggio/contract/addresses';
import type { PathsData } from '@viaggio/contract/reports';

type Node = PathsData['nodes'][number];
type Link = PathsData['links'][number];

/** In pixels. */
export const BAR = 10;
const TALLEST = 400;
const GAP = 10;
/** A place is high enough for its name, however few stand in it. */
const SLOT = 24;
const THINNEST = 0.8;
/** How far those who stop are drawn beyond their place. */
const FADE = 22;

export interface PlacedNode extends Node {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Where those who stop here leave, below those who go on; undefined where nobody does. */
  readonly stops: { readonly y: number; readonly height: number; readonly width: number } | undefined;
}

export interface PlacedLink extends Link {
  readonly id: string;
  readonly path: string;
  readonly width: number;
}

export interface FlowDrawing {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly columns: number;
  readonly height: number;
}

/** Ids are the cells under which the people of nodes and links are asked for. */
export const nodeId = (step: number, name: string): string => cellOf('node', step, name);
export const linkId = ({ step, from, to }: Pick<Link, 'step' | 'from' | 'to'>): string =>
  cellOf('link', step, from, to);

/** Most people first; what stands for the rest comes last. */
function byPeople(a: Node, b: Node): number {
  return Number(a.name === 'other') - Number(b.name === 'other') || b.people - a.people;
}

/**
 * A column for each step, a place for each node, a band for each link as thick as its people are many. Bands leave
 * and arrive in the order of the places at their other end, so that they cross as little as that order allows.
 */
export function layoutFlow(data: PathsData, columnWidth: number): FlowDrawing {
  const columns = Math.max(0, ...data.nodes.map(({ step }) => step));
  const columnOf = (step: number) => data.nodes.filter((node) => node.step === step).toSorted(byPeople);
  const steps = Array.from({ length: columns }, (_, index) => columnOf(index + 1));
  const most = Math.max(1, ...steps.map((nodes) => nodes.reduce((sum, { people }) => sum + people, 0)));
  const scale = TALLEST / most;
  const nodes = steps.flatMap((column, index) => placeColumn(column, index * columnWidth, scale));
  const links = placeLinks(data.links, new Map(nodes.map((node) => [node.id, node])), scale);
  const height = Math.max(0, ...nodes.map((node) => node.y + Math.max(node.height, SLOT)));
  return { nodes, links, columns, height };
}

function placeColumn(column: readonly Node[], x: number, scale: number): PlacedNode[] {
  let top = 0;
  return column.map((node) => {
    const height = Math.max(1, node.people * scale);
    const y = top;
    top += Math.max(height, SLOT) + GAP;
    const stopping = node.ended * scale;
    const stops = node.ended > 0 ? { y: y + height - stopping, height: stopping, width: FADE } : undefined;
    return { ...node, id: nodeId(node.step, node.name), x, y, height, stops };
  });
}

function placeLinks(
  links: readonly Link[],
  nodes: ReadonlyMap<string, PlacedNode>,
  scale: number,
): PlacedLink[] {
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  const take = (used: Map<string, number>, node: PlacedNode, width: number) => {
    const at = used.get(node.id) ?? node.y;
    used.set(node.id, at + width);
    return at + width / 2;
  };
  const ends = links
    .map((link) => ({
      link,
      from: nodes.get(nodeId(link.step, link.from)),
      to: nodes.get(nodeId(link.step + 1, link.to)),
      width: link.people * scale,
    }))
    .filter((end): end is Ends => end.from !== undefined && end.to !== undefined);
  const starts = new Map(
    ends.toSorted((a, b) => a.to.y - b.to.y).map((end) => [end.link, take(right, end.from, end.width)]),
  );
  return ends
    .toSorted((a, b) => a.from.y - b.from.y)
    .map(({ link, from, to, width }) => {
      const y1 = starts.get(link) ?? from.y;
      const y2 = take(left, to, width);
      return {
        ...link,
        id: linkId(link),
        path: band(from.x + BAR, y1, to.x, y2),
        width: Math.max(THINNEST, width),
      };
    });
}

interface Ends {
  readonly link: Link;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly width: number;
}

function band(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (x2 - x1) * 0.5;
  return `M${r(x1)} ${r(y1)}C${r(x1 + bend)} ${r(y1)} ${r(x2 - bend)} ${r(y2)} ${r(x2)} ${r(y2)}`;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
