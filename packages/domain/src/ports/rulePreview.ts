import type { HashId } from '../shared/index';
import type { EventFilter } from '../touchpoints/index';

/** What a rule matches in the last days. */
export interface RuleMatches {
  readonly contacts: number;
  readonly customers: number;
  readonly examples: readonly {
    readonly time: number;
    readonly name: string;
    readonly url: string;
    readonly channel: string;
    readonly place: string;
    readonly person: HashId;
  }[];
}

export interface RulePreviewer {
  /** Contacts that any of the filters matches, and whose they are after identity; `places`: at these; null: all. */
  countMatches(
    workspace: number,
    filters: readonly EventFilter[],
    period: { readonly from: number; readonly to: number },
    places: readonly string[] | null,
  ): Promise<RuleMatches>;
}
