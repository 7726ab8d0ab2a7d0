import type { JourneyModel } from '../journeys/index';
import type { Bilingual, Touchpoint } from '../touchpoints/index';
import { stepOfStage } from './usual';

/** A name for contacts: one of ours in both languages, or the word they arrive with. */
export type StepWord =
  | { readonly kind: 'named'; readonly name: Bilingual }
  | { readonly kind: 'channel' | 'event'; readonly word: string };

interface Known {
  readonly model: JourneyModel | undefined;
  readonly touchpoints: readonly Touchpoint[];
}

interface Filter {
  readonly touchpoints?: readonly string[];
  readonly channels?: readonly string[];
  readonly events?: readonly string[];
}

/** The words of a step of a question: its stage where it is one, else its touchpoints, channels and events. */
function wordsOfStep(step: unknown, { model, touchpoints }: Known): StepWord[] {
  const filters = [step].flat() as Filter[];
  const same = JSON.stringify(filters);
  const stage = model?.stages.find((one) => JSON.stringify(stepOfStage(one)) === same);
  if (stage) return [{ kind: 'named', name: stage.name }];
  const named = new Map(touchpoints.map(({ id, name }) => [id, name]));
  return filters.flatMap((filter): StepWord[] => [
    ...(filter.touchpoints ?? []).map(
      (id): StepWord => ({ kind: 'named', name: named.get(id) ?? { it: id, en: id } }),
    ),
    ...(filter.channels ?? []).map((word): StepWord => ({ kind: 'channel', word })),
    ...(filter.events ?? []).map((word): StepWord => ({ kind: 'event', word })),
  ]);
}

/** Fields of questions that hold a step each, in the order they are read. */
const STEP_FIELDS = ['from', 'to', 'start', 'return', 'conversion', 'outcome'] as const;

/** What a question asks, in words: its steps by name. Properties, which may hold what people are known by, are not told. */
export function wordsOfQuestion(
  question: Readonly<Record<string, unknown>>,
  known: Known,
): Record<string, StepWord[][]> {
  const steps = Array.isArray(question.steps) ? question.steps.map((step) => wordsOfStep(step, known)) : [];
  const single = STEP_FIELDS.filter(
    (field) => typeof question[field] === 'object' && question[field] !== null,
  );
  return {
    ...(steps.length > 0 ? { steps } : {}),
    ...Object.fromEntries(single.map((field) => [field, [wordsOfStep(question[field], known)]])),
  };
}
