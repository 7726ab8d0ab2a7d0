import { describe, expect, it } from 'vitest';
import { rememberBots } from './rememberBots';

describe('rememberBots', () => {
  it('asks once for each user agent, and forgets rather than grow', () => {
    const asked: string[] = [];
    const isBot = rememberBots((userAgent) => {
      asked.push(userAgent);
      return userAgent === 'bot';
    }, 2);
    expect([isBot('bot'), isBot('bot'), isBot('man'), isBot('man')]).toEqual([true, true, false, false]);
    expect(asked).toEqual(['bot', 'man']);
    expect([isBot('other'), isBot('bot')]).toEqual([false, true]);
    expect(asked).toEqual(['bot', 'man', 'other', 'bot']);
  });
});
