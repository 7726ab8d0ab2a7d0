import { describe, expect, it } from 'vitest';
import { applyIpPolicy } from './applyIpPolicy';

describe('applyIpPolicy', () => {
  it.each([
    ['203.0.113.77', '203.0.113.77', '203.0.113.0'],
    ['::ffff:203.0.113.77', '203.0.113.77', '203.0.113.0'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
    ['2001:db8::1', '2001:db8::1', '2001:db8:0::'],
    ['::1', '::1', '0:0:0::'],
    ['0.0.0.0', '', ''],
    ['256.1.1.1', '', ''],
    ['1.2.3', '', ''],
    ['1.2.3.4.5', '', ''],
    ['1.2.3.4.', '', ''],
    ['2001:db8::1::2', '', ''],
    ['1:2:3:4:5:6:7:8:9', '', ''],
    ['g::1', '', ''],
    ['localhost', '', ''],
    ['', '', ''],
  ])('%s is kept as %j and truncated to %j', (ip, kept, truncated) => {
    expect(applyIpPolicy(ip, 'keep')).toBe(kept);
    expect(applyIpPolicy(ip, 'truncate')).toBe(truncated);
    expect(applyIpPolicy(ip, 'drop')).toBe('');
  });
});
