import {
  resolvePeriod,
  type SavedPeriod,
  type StepWord,
  USUAL_PREFIX,
  usualQuestion,
  wordsOfQuestion,
} from '@viaggio/domain/boards';
import { AppError } from '@viaggio/domain/shared';
import type { ReportAnswer } from '../reports/prepareReport';
import type { BoardDeps, Reader } from './deps';
import { readSavedReport } from './savedReports';

export interface TileAnswer extends Omit<ReportAnswer<unknown>, 'took'> {
  readonly report: string;
  /** null: a usual report. */
  readonly name: string | null;
  readonly search: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly facets: Record<string, string>;
  readonly words: Record<string, StepWord[][]>;
}

export interface TileQuestion {
  /** Id of a saved report, or `usual:<name>`. */
  readonly report: string;
  /** Instead of its own; null: its own. */
  readonly period: SavedPeriod | null;
}

/** What of a question a drawing needs to know. */
const FACETS = ['by', 'scope', 'mode', 'unit'] as const;

/** The answer of a saved or a usual report, with the words it is drawn with. `instead`: what is asked otherwise. */
export async function askTile(
  deps: BoardDeps,
  reader: Reader,
  tile: TileQuestion,
  instead: (report: string, question: Readonly<Record<string, unknown>>) => object = () => ({}),
): Promise<TileAnswer> {
  const { models, defaultModel, catalogue } = await deps.definitionsOf(reader.workspace);
  const own = models.filter(({ model }) => model.id === defaultModel);
  const model = (own.find(({ state }) => state === 'current') ?? own[0])?.model;
  const asked = tile.report.startsWith(USUAL_PREFIX)
    ? { name: null, search: '', ...usualOf(tile.report.slice(USUAL_PREFIX.length), model) }
    : await readSavedReport(deps, reader.workspace, Number(tile.report));
  const workspace = await deps.control.workspaces.find(reader.workspace);
  const timeZone = workspace?.timeZone ?? 'UTC';
  const period = resolvePeriod(tile.period ?? asked.question.period, { now: deps.now(), timeZone });
  const { took: _, ...answer } = await deps.runReport(
    asked.report,
    { ...asked.question, ...instead(asked.report, asked.question), period },
    reader,
  );
  const { question } = asked;
  return {
    ...answer,
    report: asked.report,
    name: asked.name,
    search: asked.search,
    period,
    facets: Object.fromEntries(
      FACETS.flatMap((facet) => (typeof question[facet] === 'string' ? [[facet, question[facet]]] : [])),
    ),
    words: wordsOfQuestion(question, { model, touchpoints: catalogue.touchpoints }),
  };
}

function usualOf(name: string, model: Parameters<typeof usualQuestion>[1]) {
  const question = usualQuestion(name, model);
  if (question === undefined) {
    throw new AppError('usual_report_not_found', 'The stages of this workspace make no such question.', {
      status: 404,
      field: 'report',
    });
  }
  return question;
}
