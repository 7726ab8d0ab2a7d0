import type { Finding } from '@viaggio/contract/offline';
import { ConfigError, type Place } from '../../config';
import { readLock } from '../../lockDirectory';
import {
  lookAtBackups,
  lookAtClock,
  lookAtData,
  lookAtLock,
  lookAtPrograms,
  lookAtSecret,
  lookAtVersion,
} from './directory';
import { lookAtBackupDisk, lookAtDisk, lookAtMemory, lookAtNode } from './machine';
import { hearServer, lookAtPort, lookAtServer, lookAtServerClock, lookAtStores } from './server';

export interface ExamineOptions {
  readonly readPlace: () => Place;
  readonly version: string;
  readonly now: () => number;
}

/**
 * Looks at everything a server needs, whether one runs or not, and changes nothing: no store is opened, no file made.
 */
export async function examine({ readPlace, version, now }: ExamineOptions): Promise<Finding[]> {
  let place: Place;
  try {
    place = readPlace();
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    return [lookAtNode(), { about: 'settings', level: 'bad', values: { message: fault.message } }];
  }
  const heard = await hearServer(place, now);
  const lock = readLock(place.data);
  const mail = place.mailLacks.join(', ');
  return [
    lookAtNode(),
    { about: 'settings', level: 'good', values: { message: '' } },
    lookAtPrograms(place),
    lookAtData(place),
    lookAtSecret(place),
    lookAtVersion(place),
    lookAtDisk(place),
    lookAtMemory(heard !== undefined),
    lookAtLock(place),
    await lookAtPort(place, heard),
    lookAtServer(heard, lock?.isHeld ?? false, version),
    lookAtStores(heard),
    lookAtClock(place, now()),
    ...(heard ? lookAtServerClock(heard) : []),
    lookAtBackupDisk(place),
    await lookAtBackups(place, now()),
    { about: 'mail', level: mail === '' ? 'good' : 'odd', values: { missing: mail } },
  ];
}
