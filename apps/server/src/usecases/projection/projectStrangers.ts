import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import { planModels } from '@viaggio/domain/projection';
import type { ProjectionDeps } from './projectPeople';
import { signalsOfNobody } from './signalsOfPerson';

type StrangerDeps = Pick<ProjectionDeps, 'journeys' | 'now' | 'byDefinitions'>;

/** Rewrites the signals of strangers: they belong to no journey, so they are few and read together. */
export async function projectStrangers(deps: StrangerDeps, workspace: number): Promise<void> {
  await deps.byDefinitions(workspace, (definitions) => rewrite(deps, workspace, definitions));
}

async function rewrite(deps: StrangerDeps, workspace: number, definitions: Definitions): Promise<void> {
  const catalogue = definitions.catalogue.touchpoints;
  const plan = planModels(definitions.models, catalogue, definitions.defaultModel);
  const version = deps.now();
  const contacts = await deps.journeys.readSignalsOfNobody({ workspace, catalogue, plan });
  await deps.journeys.write({
    workspace,
    version,
    owners: new Map(),
    journeys: [],
    gone: [],
    walks: [],
    signals: signalsOfNobody(contacts, catalogue),
  });
}
