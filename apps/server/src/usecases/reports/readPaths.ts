import {
  labelsOf,
  type PathLink,
  type PathNode,
  type PathsRequest,
  planPaths,
  planTravel,
  planVariants,
  shapePaths,
  shownOf,
  type TravelRequest,
} from '@viaggio/domain/reports';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import { answerReport, prepareReport, type ReportAnswer, type ReportDeps } from './prepareReport';
import type { ReportInput, ReportScope } from './reportScope';

export type PathsInput = ReportInput &
  PathsRequest & {
    readonly top: number;
    readonly minimumShare: number;
    /** Whether times between steps, and the people behind visits, are told; undefined: where that is quick. */
    readonly times?: boolean | undefined;
  };

/** Of so many paths times are told without being asked for: it takes as long again, of few. */
const FEW_PATHS = 20_000;

export interface PathsReport {
  readonly nodes: PathNode[];
  readonly links: PathLink[];
  readonly total: number;
  readonly customers: number;
  readonly names: Record<string, Bilingual>;
}

const PATHS: Record<string, string> = {
  people: 'Paths that pass here: one for each customer in the period, or for each visit.',
  ended: 'Paths whose last step this is.',
  total: 'Paths in the period: customers, or visits.',
  customers: 'People behind the paths.',
  medianSeconds: 'Typical time from one step to the next: half are faster.',
};

/** The ways customers take, step by step. */
export async function readPaths(
  deps: ReportDeps,
  scope: ReportScope,
  input: PathsInput,
): Promise<ReportAnswer<PathsReport>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = planPaths(input, prepared.context, prepared.catalogue);
  return answerReport(deps, prepared, query, async () => {
    const [counts, words] = await Promise.all([deps.reports.countPaths(query), prepared.wordsOf(query.by)]);
    const isTold = input.times ?? counts.total <= FEW_PATHS;
    const shown = shownOf(counts.links, words, input);
    const details = isTold ? await deps.reports.detailPaths({ ...query, shown }) : undefined;
    const isOfOne = query.scope === 'journey';
    const { nodes, links } = shapePaths(counts, words, input, { details, isOfOne });
    const names = labelsOf(new Set(nodes.map(({ name }) => name)), words);
    const { total, customers } = counts;
    return { data: { nodes, links, total, customers, names }, definition: PATHS };
  });
}

export type ProcessInput = ReportInput &
  TravelRequest & {
    /** How many edges are told. */
    readonly edges?: number;
  };

const MOST_EDGES = 500;

export interface ProcessReport {
  readonly activities: { name: string; count: number; people: number; starts: number; ends: number }[];
  readonly edges: { from: string; to: string; count: number; people: number; medianSeconds: number }[];
  readonly otherEdges: { readonly edges: number; readonly count: number };
  readonly total: number;
  readonly customers: number;
  readonly names: Record<string, Bilingual>;
}

const PROCESS: Record<string, string> = {
  count: 'How often it happened.',
  people: 'People it happened to.',
  starts: 'Paths that begin with it.',
  ends: 'Paths that end with it.',
  medianSeconds: 'Typical time from one to the next: half are faster.',
  otherEdges: 'What follows what besides: how many, and how often together.',
};

/** What directly follows what. */
export async function readProcess(
  deps: ReportDeps,
  scope: ReportScope,
  input: ProcessInput,
): Promise<ReportAnswer<ProcessReport>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = planTravel(input, prepared.context, prepared.catalogue);
  return answerReport(deps, prepared, query, async () => {
    const [counts, words] = await Promise.all([
      deps.reports.countProcess({ ...query, edges: input.edges ?? MOST_EDGES }),
      prepared.wordsOf(query.by),
    ]);
    const activities = counts.activities
      .map(({ value, ...figures }) => ({ name: words.wordOf(value), ...figures }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    const edges = counts.edges
      .map(({ from, to, median, ...figures }) => ({
        from: words.wordOf(from),
        to: words.wordOf(to),
        ...figures,
        medianSeconds: median / 1000,
      }))
      .sort((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1));
    const names = labelsOf(new Set(activities.map(({ name }) => name)), words);
    const { total, customers, otherEdges } = counts;
    return { data: { activities, edges, otherEdges, total, customers, names }, definition: PROCESS };
  });
}

export type VariantsInput = ReportInput & Parameters<typeof planVariants>[0];

export interface VariantsReport {
  readonly total: number;
  readonly paths: number;
  readonly variants: {
    path: string[];
    people: number;
    share: number;
    converted: number | null;
    time: { p50: number; p90: number };
  }[];
  readonly names: Record<string, Bilingual>;
}

const VARIANTS: Record<string, string> = {
  total: 'How many different paths there are.',
  people: 'Customers, or visits, that took exactly this path.',
  share: 'Of all paths.',
  converted: 'Of those on this path, who came to the outcome.',
  time: 'From the first contact to the last: typical (half are faster), and 9 in 10 within.',
};

/** Whole paths, the common and the rare. */
export async function readVariants(
  deps: ReportDeps,
  scope: ReportScope,
  input: VariantsInput,
): Promise<ReportAnswer<VariantsReport>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = planVariants(input, prepared.context, prepared.catalogue);
  return answerReport(deps, prepared, query, async () => {
    const [counts, words] = await Promise.all([
      deps.reports.countVariants(query),
      prepared.wordsOf(query.by),
    ]);
    const variants = counts.variants.map(({ path, people, converted, time }) => ({
      path: path.map(words.wordOf),
      people,
      share: people / counts.paths,
      converted: query.outcome === undefined ? null : converted,
      time: { p50: time.p50 / 1000, p90: time.p90 / 1000 },
    }));
    const names = labelsOf(new Set(variants.flatMap(({ path }) => path)), words);
    return { data: { total: counts.total, paths: counts.paths, variants, names }, definition: VARIANTS };
  });
}
