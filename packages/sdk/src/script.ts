import { load } from './browser/load';
import { type Options, readOptions } from './browser/options';
import type { Client } from './core/client';

/** A call that came before us: a method's name and its arguments. */
type Call = readonly [name: keyof Client, ...said: unknown[]];
type Early = Call[] & { options?: Options };
type Global = Client & { push(call: Call): void };

/**
 * The file the server hands out. Its options are those of the snippet's queue, or the `data-` attributes of its tag.
 * A page that has it twice has it once.
 */
function begin(page: { viaggio?: Early | Global }, script: HTMLOrSVGScriptElement | null): void {
  const early = page.viaggio;
  if (early && !Array.isArray(early)) return;
  const options = early?.options ?? (script instanceof HTMLScriptElement ? readOptions(script) : undefined);
  if (!options?.key) return;
  const client = load(options);
  const push = ([name, ...said]: Call): void => (client[name] as (...said: unknown[]) => void)(...said);
  page.viaggio = Object.assign(client, { push });
  early?.forEach(push);
}

begin(window as { viaggio?: Early | Global }, document.currentScript);
