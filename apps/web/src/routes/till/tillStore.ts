import type { TillEntry, TillPage } from '@viaggio/contract/wordOfMouth';

/** What the device keeps of a till: who it is, for when there is no connection, and what waits to be sent. */
const DATABASE = 'viaggio-till';
const WAITING = 'waiting';

/** `token`: of the till it was written at; a device may be two. */
export interface Waiting {
  readonly id: string;
  readonly token: string;
  readonly entry: TillEntry;
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(WAITING, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when it is on disk: only then may the screen say that it is kept. */
async function write(work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await opened();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(WAITING, 'readwrite', { durability: 'strict' });
      work(transaction.objectStore(WAITING));
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export const keepEntry = (waiting: Waiting): Promise<void> => write((store) => void store.put(waiting));

export const forgetEntries = (ids: readonly string[]): Promise<void> =>
  write((store) => {
    for (const id of ids) store.delete(id);
  });

/** What waits at this till, in the order it was written. */
export async function readWaiting(token: string): Promise<Waiting[]> {
  const database = await opened();
  try {
    const all = await new Promise<Waiting[]>((resolve, reject) => {
      const request = database.transaction(WAITING).objectStore(WAITING).getAll();
      request.onsuccess = () => resolve(request.result as Waiting[]);
      request.onerror = () => reject(request.error);
    });
    return all.filter((one) => one.token === token).sort((a, b) => (a.entry.at < b.entry.at ? -1 : 1));
  } finally {
    database.close();
  }
}

const keyOf = (token: string): string => `viaggio.till.${token}`;

/** Who the till is, as the server said last. */
export function readTill(token: string): TillPage | undefined {
  try {
    const kept = localStorage.getItem(keyOf(token));
    return kept === null ? undefined : (JSON.parse(kept) as TillPage);
  } catch {
    return undefined;
  }
}

export function keepTill(token: string, till: TillPage): void {
  try {
    localStorage.setItem(keyOf(token), JSON.stringify(till));
  } catch {
    // Without room it still works, with a connection.
  }
}
