/**
 * What the data of a workspace say about the stages of a model in a period: what a map is drafted from. Figures are of
 * people (or accounts, or cases) as the reports count them; names are already in the language of the map.
 */
export interface MapFacts {
  /** What the period is called, for the cards: "1–30 novembre 2026". */
  readonly period: string;
  /** All customers whose journeys were read. */
  readonly people: number;
  /** ISO 4217; null where the workspace has none. */
  readonly currency: string | null;
  /** By id of the stage in the model; stages without facts may be left out. */
  readonly stages: readonly StageFacts[];
}

export interface StageFacts {
  readonly stage: string;
  /** False: no source is connected for it, so nothing below says anything. */
  readonly measured: boolean;
  readonly entered: number;
  readonly movedOn: number;
  readonly lost: number;
  /** In the smallest unit as shown (euros, not cents); null when unknown. */
  readonly valueAtStake: number | null;
  /** By people, most first. */
  readonly touchpoints: readonly TouchpointFacts[];
  /** By people, most first. */
  readonly channels: readonly { readonly channel: string; readonly people: number }[];
  /** Null when nobody said or showed how it felt. */
  readonly feeling: FeelingFacts | null;
  /** Real comments, the person taken out. */
  readonly words: readonly { readonly text: string; readonly emotion: number | null }[];
  /** What went wrong, by people, most first. */
  readonly snags: readonly { readonly name: string; readonly people: number }[];
  /** What we do: the paired response of the model, and responses that happened. */
  readonly responses: readonly { readonly text: string; readonly times: number | null }[];
  /** Actions of customers that get no response of ours, by people, most first. */
  readonly unanswered: readonly UnansweredFacts[];
}

export interface TouchpointFacts {
  readonly id: string;
  readonly name: string;
  /** In the customer's words; '' without. */
  readonly says: string;
  readonly channel: string;
  readonly people: number;
  readonly moment: 'interest' | 'decision' | 'service' | 'none';
  /** Who begins it: what we send is no action of the customer. */
  readonly initiative: 'customer' | 'us';
}

export interface FeelingFacts {
  /** −2 … +2. */
  readonly score: number;
  readonly answers: number;
  readonly provenance: 'said' | 'inferred';
}

export interface UnansweredFacts {
  readonly touchpoint: string;
  readonly name: string;
  readonly people: number;
  /** Share without a response, 0 … 1. */
  readonly share: number;
}
