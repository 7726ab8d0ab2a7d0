import { AppError } from '@viaggio/domain/shared';
import { ConfigError } from './config';

/** Why the server could not start: one line where it is known what to do, all there is to know where it is not. */
export function sayStartFault(fault: unknown): unknown {
  if (fault instanceof ConfigError || fault instanceof AppError) return fault.message;
  const { code, address, port } = fault as { code?: string; address?: string; port?: number };
  if (port === undefined) return fault;
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is taken by another program: stop that one, or set VIAGGIO_PORT to another port.`;
  if (code === 'EACCES')
    return `Port ${port} of ${address} may not be used by this user: set VIAGGIO_PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${address}: set VIAGGIO_HOST to one it has.`;
  return fault;
}
