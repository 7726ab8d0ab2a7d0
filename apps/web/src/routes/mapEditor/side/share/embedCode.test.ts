import { expect, it } from 'vitest';
import { embedCode } from './embedCode';

it('a name with signs of HTML stays a name', () => {
  const code = embedCode('https://viaggio.example/m/abc', 'Prima "&" dopo <b>');
  expect(code).toContain('src="https://viaggio.example/m/abc"');
  expect(code).toContain('title="Prima &quot;&amp;&quot; dopo &lt;b&gt;"');
});
