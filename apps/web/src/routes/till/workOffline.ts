/** Files of the page, as the browser has loaded them. */
const loaded = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);

/** Keeps the page of a till and its files on the device, so that it opens without a connection. */
export async function workOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/till-worker.js', { scope: '/till/' });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ page: location.href });
  active?.postMessage({ keep: loaded() });
}
