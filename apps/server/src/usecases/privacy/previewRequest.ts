import { gatherRowParts, rowOf } from '../people/describeRows';
import type { TraceDeps } from './erasureDeps';
import { type Trace, traceOf } from './traceOf';

export interface Preview extends Pick<Trace, 'counts' | 'staysOut'> {
  readonly person: string;
  readonly name: string;
  readonly identifiers: readonly {
    readonly kind: string;
    readonly value: string;
    readonly shared: boolean;
  }[];
}

/** Whom a request is about, so that the right person is answered, and what there is of them. */
export async function previewRequest(deps: TraceDeps, workspace: number, said: string): Promise<Preview> {
  const { found, counts, staysOut } = await traceOf(deps, workspace, said);
  const parts = await gatherRowParts(deps, workspace, [found.person]);
  const { name } = rowOf(found.person, { ...parts, identities: new Map([[found.person, found]]) });
  return {
    person: found.person,
    name,
    identifiers: found.identifiers.map(({ kind, value, owners }) => ({
      kind,
      value,
      shared: owners.some(({ person }) => person !== found.person),
    })),
    counts,
    staysOut,
  };
}
