import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../core/library';
import { writeSnippet, writeTag } from './index';

const OPTIONS = { host: 'https://viaggio.example.com', key: 'wk_1' };
const scriptOf = (html: string): string => /<script>([\s\S]*)<\/script>/.exec(html)![1]!;

describe('the snippet', () => {
  it('takes calls at once, and asks for the file that answers them', () => {
    const added: { src?: string; async?: number }[] = [];
    const window: { viaggio?: unknown[] & Record<string, (...said: unknown[]) => void> } = {};
    const document = { createElement: () => ({}), head: { appendChild: (tag: object) => added.push(tag) } };
    runInNewContext(scriptOf(writeSnippet(OPTIONS)), { window, document });
    window.viaggio!.track!('Product Viewed', { price: 3 });
    window.viaggio!.consent!(true);
    expect(JSON.parse(JSON.stringify(window.viaggio))).toEqual([
      ['track', 'Product Viewed', { price: 3 }],
      ['consent', true],
    ]);
    expect(window.viaggio).toMatchObject({ options: { ...OPTIONS, count: true } });
    expect(added).toEqual([{ async: 1, src: 'https://viaggio.example.com/sdk/viaggio.js' }]);
  });

  it('does nothing the second time', () => {
    const added: object[] = [];
    const document = { createElement: () => ({}), head: { appendChild: (tag: object) => added.push(tag) } };
    const code = scriptOf(writeSnippet(OPTIONS));
    runInNewContext(`${code};${code}`, { window: {}, document });
    expect(added).toHaveLength(1);
  });

  it('cannot be broken out of', () => {
    const html = writeSnippet({ host: 'https://a.example', key: '"</script><script>alert(1)' });
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  it('is one tag where pages allow no lines of script', () => {
    expect(writeTag(OPTIONS)).toBe(
      '<script async src="https://viaggio.example.com/sdk/viaggio.js" data-key="wk_1" data-count="true"></script>',
    );
    expect(writeTag({ ...OPTIONS, count: false })).not.toContain('data-count');
  });
});

describe('the version events say', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(LIBRARY.version).toBe(version);
  });
});
