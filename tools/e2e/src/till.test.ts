import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPage } from './screens/auditPage';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';

let world: ScreensWorld;
let workspace = '';
beforeAll(async () => {
  world = await screensWorld();
  const made = await post<{ workspaceId: string }>('/api/v1/setup', {
    ...{ email: 'anna@example.it', password: 'bottega-di-anna', name: 'Anna', workspace: 'Bottega' },
  });
  workspace = made.workspaceId;
});
afterAll(() => world?.stop());

async function post<Answer>(path: string, data: object): Promise<Answer> {
  const headers = { origin: world.url, 'x-workspace': workspace };
  const answer = await world.context.request.post(path, { headers, data });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as Answer;
}

const entriesOfTill = async (): Promise<number> => {
  const headers = { origin: world.url, 'x-workspace': workspace };
  const answer = await world.context.request.get('/api/v1/tills', { headers });
  return ((await answer.json()) as { items: { entries: number }[] }).items[0]?.entries ?? 0;
};

test('a till opens, writes down and keeps without a connection, and sends each entry once when it is back', async () => {
  const { url } = await post<{ url: string }>('/api/v1/tills', { name: 'Cassa 1', place: 'torino' });
  const tablet = await world.browser.newContext({ locale: 'it-IT', baseURL: world.url });
  const page = await tablet.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(new URL(url).pathname);
  await page.getByRole('heading', { level: 1, name: 'Cassa 1' }).waitFor();
  expect(await auditPage(page)).toEqual([]);
  // The page and its files are kept: then the connection may go.
  await page.waitForFunction(
    `caches.open('viaggio-till-1').then((cache) => cache.keys()).then((all) => all.some(({ url }) => url.includes('/till/')) && all.length > 10)`,
  );
  await tablet.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Cassa 1' }).waitFor();

  await page.getByLabel('Numero della tessera').fill('770012');
  await page.getByRole('button', { name: 'Segna la visita' }).click();
  await page.getByText('1 aspetta di essere inviato.').waitFor();
  await page.getByText('Vendita', { exact: true }).click();
  await page.getByLabel('Numero della tessera').fill('770013');
  await page.getByLabel('Importo (EUR)').fill('19,90');
  await page.getByRole('button', { name: 'Segna la vendita' }).click();
  await page.getByText('2 aspettano di essere inviati.').waitFor();

  // Closed and opened again, still without a connection: nothing is gone.
  await page.reload();
  await page.getByText('2 aspettano di essere inviati.').waitFor();
  expect(await entriesOfTill()).toBe(0);

  await tablet.setOffline(false);
  await page.getByText('È tutto inviato.').waitFor();
  expect(await entriesOfTill()).toBe(2);
  await page.reload();
  await page.getByText('È tutto inviato.').waitFor();
  expect(await entriesOfTill()).toBe(2);
  await tablet.close();
});

test('the one question is answered in the language of whoever answers', async () => {
  const { url } = await post<{ url: string }>('/api/v1/heard-questions', {
    name: 'Bancone',
    question: { it: 'Come ci hai conosciuto?', en: 'How did you hear about us?' },
    choices: [
      { id: 'friend', it: 'Da un amico', en: 'From a friend', channel: 'word_of_mouth' },
      { id: 'search', it: 'Cercando su Internet', en: 'Searching the web', channel: 'search' },
    ],
    place: '',
    contact: false,
  });
  const phone = await world.browser.newContext({ locale: 'en-GB', baseURL: world.url });
  const page = await phone.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(new URL(url).pathname);
  await page.getByRole('heading', { level: 1, name: 'How did you hear about us?' }).waitFor();
  await page.getByRole('button', { name: 'Italiano' }).click();
  await page.getByRole('heading', { level: 1, name: 'Come ci hai conosciuto?' }).waitFor();
  expect(await auditPage(page)).toEqual([]);
  await page.getByText('Da un amico').click();
  await page.getByRole('button', { name: 'Invia' }).click();
  await page.getByRole('heading', { name: 'Grazie!' }).waitFor();
  await phone.close();
});
