import { Recorder, type Truth } from '../truth/index';
import { createWorld, type SimulateOptions } from '../world/index';
import type { Delivery } from '../write/index';
import { byArrival } from './byArrival';
import { byCustomer } from './byCustomer';

export interface Simulation {
  /** Streams once; nothing is kept but people still active and a few numbers per event for the truth. */
  readonly deliveries: Iterable<Delivery>;
  /** The truth of what has been delivered so far: ask when the stream is at its end. */
  truth(): Truth;
}

/**
 * Customers of Casa Bricco, an invented Italian brand, in the items that real clients would have sent, with the truth
 * behind them. The same options give the same items on every machine.
 */
export function simulate(options: SimulateOptions): Simulation {
  const { customers, months, endsAt } = options;
  if (!(Number.isInteger(customers) && customers > 0))
    throw new RangeError('customers must be a positive whole number');
  if (!(Number.isInteger(months) && months > 0))
    throw new RangeError('months must be a positive whole number');
  if (!Number.isInteger(endsAt)) throw new RangeError('endsAt must be UTC milliseconds');
  const world = createWorld(options);
  const recorder = new Recorder(world);
  const deliveries = options.order === 'customer' ? byCustomer(world, recorder) : byArrival(world, recorder);
  return { deliveries, truth: () => recorder.truth() };
}
