import { mapOfKeep, WAITING } from './mapKeep';

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** How many changes of a kept map the server does not have. */
async function waitingIn(name: string): Promise<number> {
  const kept = await done(indexedDB.open(name));
  try {
    if (!kept.objectStoreNames.contains('custom')) return 0;
    return Number((await done(kept.transaction('custom').objectStore('custom').get(WAITING))) ?? 0);
  } finally {
    kept.close();
  }
}

/**
 * Removes the copies of maps on this device: the next person at it need not be a member. What the server does not have
 * yet stays, since it would be lost.
 */
export async function forgetMaps(): Promise<void> {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return;
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined || mapOfKeep(name) === undefined || (await waitingIn(name)) > 0) continue;
    // An open tab holds its copy until it is closed: it is removed then, and nobody waits for it here.
    indexedDB.deleteDatabase(name);
  }
}
