import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, freePort, type Locator, launchBrowser, type Page, serverProcess } from '@viaggio/e2e';
import { quantile } from './statistics';
import type { Line } from './table';

const OWNER = { email: 'bench@viaggio.example', password: 'bench-of-the-editor-1' };
const STAGES = 12;
const KINDS = ['actions', 'touchpoints', 'words', 'pains', 'gains'] as const;
const ROWS_OF_KIND = 4;
const CARDS_OF_CELL = 5;
/** After an act, until all it brought about is drawn, milliseconds. */
const SETTLED = 500;
/** No frame may take longer, milliseconds. */
const LONGEST = 50;

/** A map of 12 stages, 20 rows and 1,200 cards, in the open format. */
function largeMap(): string {
  const stages = Array.from({ length: STAGES }, (_, i) => ({ id: `s${i}`, name: `Fase ${i + 1}` }));
  const rows = KINDS.flatMap((kind) =>
    Array.from({ length: ROWS_OF_KIND }, (_, i) => ({ id: `${kind}${i}`, kind, title: `${kind} ${i + 1}` })),
  );
  const cards = rows.flatMap(({ id: row }) =>
    stages.flatMap(({ id: stage }) =>
      Array.from({ length: CARDS_OF_CELL }, (_, i) => ({
        id: `${row}-${stage}-${i}`,
        row,
        stage,
        text: `Quello che succede qui, detto in poche parole (${i + 1})`,
      })),
    ),
  );
  return JSON.stringify({ format: 'viaggio-map', version: 1, title: 'Large', stages, rows, cards });
}

/** Milliseconds between the frames that were drawn while something is done. */
async function framesOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(`
    window.drawn = [];
    window.isDrawing = true;
    (function draw(now) {
      window.drawn.push(now);
      if (window.isDrawing) requestAnimationFrame(draw);
    })(performance.now());
  `);
  await work();
  await sleep(SETTLED);
  await page.evaluate('window.isDrawing = false');
  const drawn = await page.evaluate<number[]>('window.drawn');
  return drawn.slice(2).map((now, i) => now - drawn[i + 1]!);
}

const centre = async (one: Locator): Promise<{ x: number; y: number }> => {
  const { x, y, width, height } = (await one.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await centre(from), await centre(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 60 });
  await page.mouse.up();
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

const ACTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'walking with the arrows': async (page) => {
    await page.locator('[data-card]').first().focus();
    await press(page, 'ArrowDown', 20);
    await press(page, 'ArrowRight', 5);
  },
  'writing in a card': async (page) => {
    await page.locator('[data-card]').nth(2).dblclick();
    await page.keyboard.type('una frase scritta in fretta da chi la sente');
    await page.keyboard.press('Escape');
  },
  scrolling: async (page) => {
    await page.mouse.move(900, 600);
    for (let i = 0; i < 20; i++) await page.mouse.wheel(i % 4 ? 0 : 120, i < 10 ? 200 : -200);
  },
  'dragging a card over other cells': async (page) => {
    const card = page.locator('[data-card="actions0-s0-0"]');
    await card.scrollIntoViewIfNeeded();
    const before = await centre(card);
    await drag(page, card, page.locator('[data-card="actions0-s2-2"]'));
    const after = await centre(card);
    if (before.x === after.x) throw new Error('the card was not moved');
  },
  'dragging a stage': (page) =>
    drag(page, page.getByRole('columnheader').nth(1), page.getByRole('columnheader').nth(3)),
  'undoing it all': (page) => press(page, 'Control+z', 3),
};

async function openLargeMap(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'it-IT',
    baseURL: url,
  });
  const headers = { origin: url, 'x-workspace': '1' };
  await context.request.post('/api/auth/sign-in/email', { data: OWNER, headers });
  const made = await context.request.post('/api/v1/maps/import', {
    headers,
    data: { format: 'json', content: largeMap() },
  });
  if (!made.ok()) throw new Error(`the map was not taken: ${made.status()} ${await made.text()}`);
  const { id } = (await made.json()) as { id: string };
  const page = await context.newPage();
  await page.goto(`/w/1/maps/${id}`);
  return page;
}

/** Frames of the map editor in a real browser, by what is done in it: the server runs beside it, nothing else. */
export async function measureFrames(): Promise<Line[]> {
  const data = mkdtempSync(join(tmpdir(), 'viaggio-frames-'));
  const environment = { VIAGGIO_OWNER_EMAIL: OWNER.email, VIAGGIO_OWNER_PASSWORD: OWNER.password };
  const keys = { writeKey: 'wk_frames', apiKey: 'vg_frames_key_000001' };
  const server = serverProcess({ data, port: await freePort(), ...keys, environment });
  await server.start();
  const browser = await launchBrowser();
  const opened = performance.now();
  const page = await openLargeMap(browser, server.url);
  await page.locator('[data-card]').nth(1_000).waitFor({ state: 'attached', timeout: 60_000 });
  const lines: Line[] = [
    {
      what: 'opening a map of 1,200 cards',
      figure: `${(performance.now() - opened).toFixed(0)} ms`,
      bar: '',
    },
  ];
  for (const [what, act] of Object.entries(ACTS)) {
    const frames = await framesOf(page, () => act(page));
    const late = frames.filter((frame) => frame > LONGEST).length;
    lines.push({
      what,
      figure: `p95 ${quantile(frames, 0.95).toFixed(0)} ms, worst ${Math.max(...frames).toFixed(0)} ms, ${late} of ${frames.length} late`,
      bar: `≤ ${LONGEST} ms each`,
    });
  }
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
  return lines;
}
