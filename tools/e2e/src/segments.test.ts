import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from './screens/auditPage';
import { firstRun } from './screens/firstRun';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';

let world: ScreensWorld;
let demo: string;
let segment: string;

const whole = new Intl.NumberFormat('it', { useGrouping: 'always' });
const NAME = 'Fermi alla cassa questa settimana';
/** What stands below every report once it is answered. */
const ANSWERED = 'text=/^Dati aggiornati al/';

beforeAll(async () => {
  world = await screensWorld();
  const page = await world.open('/');
  demo = (await firstRun(page)).demo;
  await page.close();
});

afterAll(async () => {
  await world?.stop();
});

const withPage: ScreensWorld['withPage'] = (path, use) => world.withPage(`/w/${demo}${path}`, use);

async function ask<T>(method: 'GET' | 'POST', path: string, data?: object): Promise<T> {
  const headers = { origin: world.url, 'x-workspace': demo };
  const answer = await world.context.request.fetch(`/api/v1${path}`, { method, headers, data });
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly rule: object;
}
const segments = async () => (await ask<{ items: Kept[] }>('GET', '/segments')).items;
const countOf = async (rule: object) =>
  (await ask<{ people: number }>('POST', '/segments/preview', { rule })).people;

describe('a segment', () => {
  test('is made from an example, and counted as the server counts it', async () => {
    await withPage('/customers', async (page) => {
      await page.getByRole('link', { name: 'Segmenti e liste' }).click();
      await page.getByRole('heading', { name: 'Ancora nessun segmento' }).waitFor();
      await page.getByRole('button', { name: 'Nuovo segmento' }).first().click();
      await page.getByRole('link', { name: new RegExp(NAME) }).click();
      await page.waitForURL(/from=abandoned/);
      const count = page.getByRole('complementary', { name: 'Quanti sono' });
      await page.getByRole('button', { name: /Quando: negli ultimi 7 giorni$/ }).click();
      await page.getByRole('menuitem', { name: 'negli ultimi 365 giorni' }).click();
      await expect.poll(() => count.innerText()).toMatch(/clienti? su/);
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
      const [made] = await segments();
      expect(made).toMatchObject({ name: NAME, rule: { rules: [{ kind: 'sequence', since: 'P365D' }] } });
      segment = made!.id;
      const people = await countOf(made!.rule);
      expect(people).toBeGreaterThan(0);
      await page.getByText(whole.format(people), { exact: true }).first().waitFor();
      await page.getByRole('row').nth(1).waitFor();
    });
  });

  test('says what is not complete, and counts the rest', async () => {
    await withPage(`/customers/segments/${segment}/edit`, async (page) => {
      await page.getByRole('button', { name: 'Aggiungi una condizione' }).click();
      await page.getByRole('menuitem', { name: /^Dicono di sé/ }).click();
      await page.getByText('1 frase non è completa e non conta ancora.').waitFor();
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.getByRole('alert').getByText('Completa le frasi').waitFor();
      await page.getByRole('button', { name: 'Togli la condizione 2' }).click();
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.waitForURL(/segments\/\d+$/);
    });
    expect((await segments())[0]?.rule).toMatchObject({ kind: 'all', rules: [{ kind: 'sequence' }] });
  });

  test('is what the funnel is asked of, held in the address, and compared with everybody', async () => {
    await withPage('/analysis/funnel?period=365', async (page) => {
      await page.locator(ANSWERED).waitFor();
      await page.getByRole('button', { name: /^Segmento: tutti i clienti/ }).click();
      const asked = page.waitForRequest((request) => request.url().endsWith('/reports/funnel'));
      await page.getByRole('menuitem', { name: NAME }).click();
      expect((await asked).postDataJSON()).toMatchObject({ segment });
      await page.waitForURL((url) => url.searchParams.get('segment') === segment);
      await page.locator('[data-waiting]').first().waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /confronta$/ }).click();
      await page.getByRole('menuitem', { name: 'tutti i clienti' }).click();
      await page.getByRole('heading', { name: 'A confronto con: tutti i clienti' }).waitFor();
      await page
        .getByText(/(può essere|difficilmente) un caso/)
        .first()
        .waitFor();
      expect(new URL(page.url()).searchParams.get('compare')).toBe('everyone');
      await page.goBack();
      await page.goBack();
      await page.getByRole('button', { name: /^Segmento: tutti i clienti/ }).waitFor();
    });
  });

  test('narrows the map, and the panel says so', async () => {
    await withPage(`/map?period=365&segment=${segment}&cell=purchase.entered`, async (page) => {
      await page.getByRole('button', { name: `Segmento: ${NAME}` }).waitFor();
      await page.getByRole('dialog').getByText(NAME).waitFor();
    });
  });

  test('is removed with the time to take it back', async () => {
    await withPage(`/customers/segments/${segment}`, async (page) => {
      await page.getByRole('button', { name: 'Togli', exact: true }).click();
      await page.getByText(`«${NAME}» è stato tolto`).waitFor();
      expect(await page.getByRole('link', { name: NAME }).count()).toBe(0);
      await page.getByRole('button', { name: 'Annulla' }).click();
      await page.getByRole('link', { name: NAME }).waitFor();
    });
    expect((await segments()).map(({ id }) => id)).toEqual([segment]);
  });
});

describe('a step with a detail', () => {
  test('is written with the keyboard, held in the address, and asked', async () => {
    await withPage('/analysis/funnel?period=365&steps=product-viewed;order-completed', async (page) => {
      await page.locator(ANSWERED).waitFor();
      await page.getByRole('button', { name: /^Aggiungi un dettaglio a Passo 2/ }).focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog', { name: /^Aggiungi un dettaglio a Passo 2/ });
      await form.getByLabel('Dettaglio').fill('total');
      await form.getByLabel('Confronto').selectOption('at_least');
      await form.getByLabel('Valore').fill('40');
      const asked = page.waitForRequest((request) => request.url().endsWith('/reports/funnel'));
      await page.keyboard.press('Enter');
      expect((await asked).postDataJSON()).toMatchObject({
        steps: [{}, { where: [{ property: 'total', op: 'at_least', value: 40 }] }],
      });
      expect(new URL(page.url()).searchParams.get('steps')).toBe(
        'product-viewed;order-completed~total:at_least:40',
      );
      await page.getByRole('button', { name: /dove total è almeno 40$/ }).waitFor();
      await expect
        .poll(() => page.evaluate<string>('document.activeElement?.innerText'))
        .toMatch(/dove total è almeno 40/);
    });
  });
});

describe('a list', () => {
  test('is pasted as it comes, and says how many are known', async () => {
    const { items } = await ask<{ items: { email: string }[] }>('GET', '/people?known=true&limit=50');
    const known = items.map(({ email }) => email).filter((email) => email !== '');
    expect(known.length).toBeGreaterThan(3);
    await withPage('/customers/segments', async (page) => {
      await page.getByRole('button', { name: 'Porta una lista' }).click();
      const panel = page.getByRole('dialog', { name: 'Porta una lista' });
      const rows = ['Nome;Email', ...known.map((email, n) => `Ospite ${n};${email}`), 'X;mai@visto.example'];
      await panel.getByLabel('Incollala qui').fill(rows.join('\n'));
      await panel.getByText(`${known.length + 1} identificativi trovati`).waitFor();
      await panel.getByLabel('Nome della lista').fill('Fiera di maggio');
      await panel.getByRole('button', { name: 'Porta una lista' }).click();
      await panel.waitFor({ state: 'hidden' });
      await page.getByText(`${known.length} su ${known.length + 1} conosciuti`, { exact: true }).waitFor();
    });
  });
});

describe('WCAG 2.2 AA, by day and by night, on a desk and on a phone', () => {
  const pages: readonly (readonly [string, () => string, string])[] = [
    ['the segments', () => '/customers/segments', 'main ul li'],
    ['a new one', () => '/customers/segments/new', 'main form'],
    ['one from an example', () => '/customers/segments/new?from=loyal', 'main form li'],
    ['one and its people', () => `/customers/segments/${segment}`, 'tbody tr'],
    [
      'a comparison',
      () => `/analysis/funnel?period=365&segment=${segment}&compare=everyone`,
      'main figure ol',
    ],
    [
      'steps with details',
      () => '/analysis/funnel?period=365&steps=product-viewed~name:exists;cart-viewed',
      ANSWERED,
    ],
  ];
  test.each(pages)('%s break no rule', async (_, path, seen) => {
    await withPage(path(), async (page) => {
      await page.locator(seen).first().waitFor();
      expect(await auditPage(page)).toEqual([]);
    });
  });

  test('and no page asked another host, broke the policy or threw', () => {
    expect(world.breaches).toEqual([]);
  });
});
