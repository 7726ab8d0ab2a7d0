import axe from 'axe-core';
import type { Page } from 'playwright-core';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

interface Broken {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Rules broken on a page as it stands; `rules` narrows them. Each says the rule, the place and why. */
async function brokenRules(page: Page, rules?: readonly string[]): Promise<string[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: STANDARD };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  await page.evaluate(`if (!window.axe) { ${axe.source} }`);
  const { violations } = await page.evaluate<{ violations: readonly Broken[] }>(
    `axe.run(document, ${options})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** Two frames: what was changed has been drawn. A browser that nobody looks at may draw none for minutes. */
const DRAWN = `new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
  setTimeout(done, 300);
})`;

/** Those that end; what turns for ever has colours that stay. */
const TRANSITIONS = 'document.getAnimations().filter((one) => one instanceof CSSTransition)';

async function wear(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(`document.documentElement.dataset.mantineColorScheme = '${scheme}'`);
  await page.evaluate(DRAWN);
  // Colours that are still on their way have a contrast of their own. What has ended may set off what inherits from it.
  for (let round = 0; round < 10; round++) {
    const moving = await page.evaluate<number>(
      `Promise.allSettled(${TRANSITIONS}.map((one) => one.finished)).then((all) => all.length)`,
    );
    if (moving === 0) break;
    await page.evaluate(DRAWN);
  }
}

/** Rules of WCAG 2.2 AA broken by day and by night, on a desk and on a phone; night changes colours only. */
export async function auditPage(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [device, size] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await page.setViewportSize(size);
    // The map is another one on a phone: let it be drawn.
    await page.evaluate(DRAWN);
    found.push(...(await brokenRules(page)).map((rule) => `${device}, light: ${rule}`));
    await wear(page, 'dark');
    found.push(...(await brokenRules(page, ['color-contrast'])).map((rule) => `${device}, dark: ${rule}`));
    await wear(page, 'light');
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (wide > 0) found.push(`${device}: the page is ${wide} px wider than the screen`);
  }
  await page.setViewportSize(DESKTOP);
  return found;
}
