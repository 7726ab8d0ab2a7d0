import { connect, createServer, type Socket } from 'node:net';
import { freePort } from './freePort';

/** The network between a server and its database, which can break in the ways in which networks do. */
export interface DatabaseRoad {
  readonly port: number;
  /** Every connection breaks, and none is taken: a database that was stopped. */
  shut(): Promise<void>;
  /** Nothing passes and nobody says so: a machine without power, a cable that was pulled. */
  silence(): void;
  /** All is well again; what was silent goes on where it was. */
  open(): Promise<void>;
}

type Pair = readonly [here: Socket, there: Socket];

const link = ([here, there]: Pair): void => {
  here.pipe(there);
  there.pipe(here);
};
const unlink = ([here, there]: Pair): void => {
  here.unpipe(there);
  there.unpipe(here);
};

/** A road to the socket of a PostgreSQL on this machine. */
export async function databaseRoad(socket: string): Promise<DatabaseRoad> {
  const port = await freePort();
  const pairs = new Set<Pair>();
  let isSilent = false;
  const road = createServer((here) => {
    const there = connect(socket);
    const pair: Pair = [here, there];
    pairs.add(pair);
    for (const one of pair) {
      one.on('error', () => undefined);
      one.on('close', () => {
        for (const each of pair) each.destroy();
        pairs.delete(pair);
      });
    }
    if (!isSilent) link(pair);
  });
  const listen = (): Promise<void> => new Promise((resolve) => road.listen(port, '127.0.0.1', resolve));
  await listen();
  return {
    port,
    shut: () =>
      new Promise((resolve) => {
        road.close(() => resolve());
        for (const [here] of pairs) here.destroy();
      }),
    silence: () => {
      isSilent = true;
      for (const pair of pairs) unlink(pair);
    },
    open: async () => {
      // Linked twice, everything would arrive twice.
      if (isSilent) for (const pair of pairs) link(pair);
      isSilent = false;
      if (!road.listening) await listen();
    },
  };
}
