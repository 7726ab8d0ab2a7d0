import type { JourneyModel } from '@viaggio/domain/journeys';
import type { MapDocument, MapFacts, StageFacts } from '@viaggio/domain/maps';
import type { Bilingual, Touchpoint } from '@viaggio/domain/touchpoints';
import type { Reader, RunReport } from '../boards/deps';

/** What the answers of reports hold of interest, as their routes answer them. */
interface OverviewAnswer {
  readonly totals: { readonly people: number };
  readonly currency: string;
  readonly stages: readonly OverviewStage[];
}

interface OverviewStage {
  readonly id: string;
  readonly measured: boolean;
  readonly response: Bilingual;
  readonly entered: number | null;
  readonly movedOn: number | null;
  readonly lost: number | null;
  readonly valueAtStake: number | null;
  readonly touchpoints: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly channel: string;
    readonly people: number;
  }[];
  readonly feelings: {
    readonly n: number;
    readonly mean: number | null;
    readonly provenance: { readonly said: number };
  } | null;
  readonly words: readonly { readonly text: string; readonly emotion: number | null }[];
}

interface SnagsAnswer {
  readonly kinds: readonly {
    readonly id: string;
    readonly name: Bilingual | null;
    readonly stages: readonly { readonly name: string; readonly people: number }[];
  }[];
}

interface UnansweredAnswer {
  readonly actions: readonly {
    readonly stage: string | null;
    readonly touchpoint: string;
    readonly name: Bilingual;
    readonly peopleUnanswered: number;
    /** Answered, of those whose time is over. */
    readonly share: number | null;
    readonly tooFew: boolean;
  }[];
}

/** What is told by the stages of the default model alone. */
interface OfDefault {
  readonly snags: SnagsAnswer['kinds'];
  readonly unanswered: UnansweredAnswer['actions'];
}

export interface FactsQuestion {
  readonly model: JourneyModel;
  /** Whether snags and unanswered actions, which are told by the stages of the default model, are of this one. */
  readonly isDefault: boolean;
  readonly touchpoints: readonly Touchpoint[];
  readonly period: { readonly from: string; readonly to: string };
  /** The period in words. */
  readonly periodName: string;
  readonly language: MapDocument['language'];
}

/** What customers did in a period, stage by stage: from the reports everybody can ask, with the limits of the asker. */
export async function gatherFacts(
  runReport: RunReport,
  reader: Reader,
  question: FactsQuestion,
): Promise<MapFacts> {
  const { period, model, isDefault } = question;
  const overview = (await runReport('overview', { period, model: model.id }, reader)).data as OverviewAnswer;
  const ofDefault = isDefault ? await askDefault(runReport, reader, period) : { snags: [], unanswered: [] };
  return {
    period: question.periodName,
    people: overview.totals.people,
    currency: overview.currency,
    stages: overview.stages.map((stage) => factsOf(stage, ofDefault, question)),
  };
}

async function askDefault(
  runReport: RunReport,
  reader: Reader,
  period: FactsQuestion['period'],
): Promise<OfDefault> {
  // One after the other: a draft must not take the whole engine.
  const snags = (await runReport('snags', { period }, reader)).data as SnagsAnswer;
  const unanswered = (await runReport('unanswered', { period }, reader)).data as UnansweredAnswer;
  return { snags: snags.kinds, unanswered: unanswered.actions };
}

function factsOf(
  stage: OverviewStage,
  { snags, unanswered }: OfDefault,
  { language, touchpoints }: FactsQuestion,
): StageFacts {
  const known = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  return {
    stage: stage.id,
    measured: stage.measured,
    entered: stage.entered ?? 0,
    movedOn: stage.movedOn ?? 0,
    lost: stage.lost ?? 0,
    valueAtStake: stage.valueAtStake,
    touchpoints: byPeople(
      stage.touchpoints.map(({ id, name, channel, people }) => ({
        id,
        name: name[language],
        says: known.get(id)?.says[language] ?? '',
        channel,
        people,
        moment: known.get(id)?.moment ?? 'none',
        initiative: known.get(id)?.initiative ?? 'customer',
      })),
    ),
    channels: channelsOf(stage),
    feeling: feelingOf(stage),
    words: stage.words.map(({ text, emotion }) => ({ text, emotion })),
    snags: snagsOf(stage.id, snags, language),
    responses: stage.response[language] === '' ? [] : [{ text: stage.response[language], times: null }],
    unanswered: unansweredOf(stage.id, unanswered, language),
  };
}

function byPeople<Counted extends { readonly people: number }>(all: readonly Counted[]): Counted[] {
  return all.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people);
}

/** The largest of its touchpoints stands for a channel: people at several would be counted twice. */
function channelsOf({ touchpoints }: OverviewStage): { channel: string; people: number }[] {
  const people = new Map<string, number>();
  for (const one of touchpoints) {
    people.set(one.channel, Math.max(people.get(one.channel) ?? 0, one.people));
  }
  return byPeople([...people].map(([channel, count]) => ({ channel, people: count })));
}

function feelingOf({ feelings }: OverviewStage): StageFacts['feeling'] {
  if (!feelings || feelings.mean === null) return null;
  const provenance = feelings.provenance.said * 2 >= feelings.n ? 'said' : 'inferred';
  return { score: feelings.mean, answers: feelings.n, provenance };
}

function snagsOf(stage: string, kinds: SnagsAnswer['kinds'], language: MapDocument['language']) {
  return byPeople(
    kinds.map(({ id, name, stages }) => ({
      name: name?.[language] ?? id,
      people: stages.find((one) => one.name === stage)?.people ?? 0,
    })),
  );
}

/** Not where too few are known for a share to say anything. */
function unansweredOf(
  stage: string,
  actions: UnansweredAnswer['actions'],
  language: MapDocument['language'],
): StageFacts['unanswered'] {
  return byPeople(
    actions.flatMap((one) =>
      one.stage !== stage || one.tooFew || one.share === null
        ? []
        : {
            touchpoint: one.touchpoint,
            name: one.name[language],
            people: one.peopleUnanswered,
            share: 1 - one.share,
          },
    ),
  );
}
