import type { PersonState } from '@viaggio/domain/ports/people';
import type { Binder } from '../bind';

/** What the last stay of somebody is asked for. */
export interface AskedStanding {
  /** Number of the model's version. */
  readonly model: number;
  /** 0-based; undefined: any. */
  readonly stages: readonly number[] | undefined;
  /** `present`: not lost; undefined: any. */
  readonly state: 'present' | PersonState | undefined;
  readonly at: number;
  /** Half of the lapse spans before and after the goal, milliseconds. */
  readonly sleepsBefore: number;
  readonly sleepsAfter: number;
}

/** Keys whose last stay answers to stage and state, as `stateAt` of the domain says them: a SELECT of `key`. */
export function standingSql(asked: AskedStanding, workspace: number, bind: Binder): string {
  const parts = [
    `workspace = ${bind.add('UInt32', workspace)}`,
    `model = ${bind.add('UInt32', asked.model)}`,
    'notEmpty(stage)',
  ];
  if (asked.stages) parts.push(`stage[-1] IN ${bind.add('Array(UInt8)', asked.stages)}`);
  if (asked.state !== undefined) {
    const at = bind.add('Int64', asked.at);
    const sleeps = `if(won[-1] = 1, ${bind.add('Int64', asked.sleepsAfter)}, ${bind.add('Int64', asked.sleepsBefore)})`;
    const lost = `(how[-1] NOT IN (0, 2) OR toInt64(leaves[-1]) <= ${at})`;
    const dormant = `(NOT ${lost} AND ${at} >= toInt64(leaves[-1]) - ${sleeps})`;
    const states = { lost, dormant, present: `NOT ${lost}`, active: `NOT ${lost} AND NOT ${dormant}` };
    parts.push(states[asked.state]);
  }
  return `SELECT key FROM stays FINAL WHERE ${parts.join(' AND ')}`;
}
