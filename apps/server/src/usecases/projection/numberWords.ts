import type { TermKind, TermStore } from '@viaggio/domain/ports/definitionStore';
import type { StoredJourney } from '@viaggio/domain/ports/journeyStore';
import type { ProjectedJourney, ProjectedPerson } from '@viaggio/domain/projection';
import type { Hasher, HashId } from '@viaggio/domain/shared';

export interface WordDeps {
  readonly terms: TermStore;
  readonly hasherOf: (workspace: number) => Hasher;
}

const NO_ACCOUNT: HashId = '0';

/** Journeys with the numbers that the store's arrays hold instead of words. */
export async function numberWords(
  { terms, hasherOf }: WordDeps,
  workspace: number,
  projected: readonly ProjectedPerson[],
): Promise<StoredJourney[]> {
  const journeys = projected.map((person) => person.journey);
  const numbersOf = async (kind: TermKind, wordsOf: (journey: ProjectedJourney) => readonly string[]) => {
    const words = new Set<string>();
    for (const journey of journeys) for (const word of wordsOf(journey)) words.add(word);
    const numbers = await terms.numbersOf(workspace, kind, words);
    return (journey: ProjectedJourney) => wordsOf(journey).map((word) => numbers.get(word) ?? 0);
  };
  const channelNumbers = await numbersOf('channel', (journey) => journey.channels);
  const placeNumbers = await numbersOf('place', (journey) => journey.places);
  const nameNumbers = await numbersOf('event', (journey) => journey.names);
  const campaignNumbers = await numbersOf('campaign', (journey) => journey.campaigns);
  const campaignSourceNumbers = await numbersOf('source', (journey) => journey.campaignSources);
  const accountKeys = keysOfAccounts(hasherOf(workspace));
  return journeys.map((journey) => ({
    person: journey.person,
    times: journey.times,
    touchpoints: journey.touchpoints,
    stages: journey.stages,
    actors: journey.actors,
    values: journey.values,
    messages: journey.messages,
    channelNumbers: channelNumbers(journey),
    placeNumbers: placeNumbers(journey),
    nameNumbers: nameNumbers(journey),
    campaignNumbers: campaignNumbers(journey),
    campaignSourceNumbers: campaignSourceNumbers(journey),
    accountKeys: accountKeys(journey),
  }));
}

/** The keys under which accounts walk their own models. */
function keysOfAccounts(hash: Hasher): (journey: ProjectedJourney) => HashId[] {
  const known = new Map<string, HashId>([['', NO_ACCOUNT]]);
  const keyOf = (account: string): HashId => {
    const found = known.get(account);
    if (found !== undefined) return found;
    const key = hash('account', account);
    known.set(account, key);
    return key;
  };
  return (journey) => journey.accounts.map(keyOf);
}
