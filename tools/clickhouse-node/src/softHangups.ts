import { connect, createServer, type Socket } from 'node:net';

export interface SoftHangups {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Stands before a server's native port and turns a connection that is reset into one that is closed. ClickHouse as a
 * library, unlike the server proper, ends its whole process when a peer resets a connection it is reading; a
 * coordinator does so to its shards each time someone leaves in the middle of an answer.
 */
export async function softHangups(serverPort: number): Promise<SoftHangups> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  const listener = createServer((peer) => {
    const server = connect({ port: serverPort, host: '127.0.0.1', noDelay: true });
    for (const socket of [peer, server]) keep(socket);
    peer.setNoDelay(true);
    peer.pipe(server);
    server.pipe(peer);
    const hangUp = (): void => {
      server.unpipe(peer);
      server.resume();
      server.end();
    };
    peer.on('error', hangUp);
    peer.on('close', hangUp);
    server.on('error', () => peer.destroy());
    server.on('close', () => peer.destroy());
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen at');
  return {
    port: address.port,
    stop: async () => {
      const closed = new Promise((resolve) => listener.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
