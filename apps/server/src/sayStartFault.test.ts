import { createServer } from 'node:net';
import { AppError } from '@viaggio/domain/shared';
import { expect, it } from 'vitest';
import { sayStartFault } from './sayStartFault';

/** The fault of listening where nobody can. */
const listenFault = (port: number, host: string): Promise<unknown> =>
  new Promise((resolve) => {
    const server = createServer();
    server.on('error', resolve);
    server.listen(port, host);
  });

it('says in one line that a port is taken', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  const fault = await listenFault(port, '127.0.0.1');
  taken.close();
  expect(sayStartFault(fault)).toBe(
    `Port ${port} of 127.0.0.1 is taken by another program: stop that one, or set VIAGGIO_PORT to another port.`,
  );
});

it('says in one line that an address is not of this machine', async () => {
  expect(sayStartFault(await listenFault(45_999, '203.0.113.1'))).toBe(
    'This machine has no address 203.0.113.1: set VIAGGIO_HOST to one it has.',
  );
});

it('leaves what it does not know as it is', () => {
  expect(sayStartFault(new AppError('x', 'Do this.'))).toBe('Do this.');
  const fault = new Error('what?');
  expect(sayStartFault(fault)).toBe(fault);
});
