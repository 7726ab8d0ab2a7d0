import { DAY } from '../time/index';
import { EXIT, NO_STAGE, PURCHASE, RETENTION, STAGES, type StageId } from './stageOf';

/** One stay in a stage. Times are UTC milliseconds. */
export interface TrueStay {
  readonly stage: StageId;
  readonly entered: number;
  /** When it ended; for `open` ones, when it would lapse if nothing more happened. */
  readonly left: number;
  readonly end: 'moved' | 'lost' | 'restarted' | 'exited' | 'open';
  /** Number of the cycle, from 0. */
  readonly cycle: number;
}

export interface Mark {
  readonly time: number;
  /** A stage 0–4, `NO_STAGE` or `EXIT`. */
  readonly what: number;
}

const LAPSE_BEFORE = 60 * DAY;
const LAPSE_AFTER = 365 * DAY;
const REENTRANT = 1;
const REPEAT_WINDOW = 365 * DAY;

interface Walk {
  stage: number;
  entered: number;
  awake: number;
  cycle: number;
  readonly stays: TrueStay[];
}

function lapseOf(walk: Walk): number {
  return walk.awake + (walk.stage >= PURCHASE ? LAPSE_AFTER : LAPSE_BEFORE);
}

function close(walk: Walk, left: number, end: TrueStay['end']): void {
  walk.stays.push({ stage: STAGES[walk.stage]!, entered: walk.entered, left, end, cycle: walk.cycle });
}

function finish(walk: Walk, left: number, end: TrueStay['end']): void {
  close(walk, left, end);
  walk.stage = -1;
  walk.cycle += 1;
}

function enter(walk: Walk, stage: number, time: number): void {
  walk.stage = stage;
  walk.entered = time;
}

/**
 * The journey of one person through the `advocacy` model, from what truly happened. Written from the definition, apart
 * from the product's own walk, so that the two can be held against each other. Marks are the customer's acts and the
 * refunds, in order of time.
 */
export function walkTruth(marks: readonly Mark[], asOf: number): readonly TrueStay[] {
  const walk: Walk = { stage: -1, entered: 0, awake: 0, cycle: 0, stays: [] };
  const orders: number[] = [];
  for (const { time, what } of marks) {
    if (walk.stage >= 0 && time >= lapseOf(walk)) finish(walk, lapseOf(walk), 'lost');
    if (what === EXIT) {
      if (walk.stage >= 0) finish(walk, time, 'exited');
      continue;
    }
    let met = what === NO_STAGE ? -1 : what;
    if (what === PURCHASE) {
      if (orders.some((order) => order >= time - REPEAT_WINDOW)) met = RETENTION;
      orders.push(time);
    }
    if (met > walk.stage) {
      if (walk.stage >= 0) close(walk, time, 'moved');
      enter(walk, met, time);
    } else if (met === REENTRANT && walk.stage > REENTRANT) {
      finish(walk, time, 'restarted');
      enter(walk, met, time);
    }
    walk.awake = time;
  }
  if (walk.stage >= 0) close(walk, lapseOf(walk), lapseOf(walk) <= asOf ? 'lost' : 'open');
  return walk.stays;
}
