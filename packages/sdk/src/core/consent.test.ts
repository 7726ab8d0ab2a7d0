import { describe, expect, it } from 'vitest';
import { followGoogleConsent, joinPreferences, readTcData } from './consent';

describe('several sources of consent', () => {
  it('grant a purpose only when nobody who speaks of it refuses it', () => {
    expect(joinPreferences([])).toBeUndefined();
    expect(joinPreferences([undefined, undefined])).toBeUndefined();
    expect(joinPreferences([{ analytics: true }, undefined])).toEqual({ analytics: true });
    expect(joinPreferences([{ analytics: true, marketing: true }, { marketing: false }])).toEqual({
      analytics: true,
      marketing: false,
    });
    expect(joinPreferences([{ analytics: false }, { analytics: true }])).toEqual({ analytics: false });
  });
});

describe("Google's consent mode", () => {
  const after = (...commands: unknown[]) => {
    const follow = followGoogleConsent();
    return commands.map(follow).at(-1);
  };
  const denied = { ad_storage: 'denied', ad_user_data: 'denied', analytics_storage: 'denied' };

  it('says nothing before a command, nor by a default that denies', () => {
    expect(after({ event: 'gtm.js' }, null, 'text', ['js', 1])).toBeUndefined();
    expect(after(['consent', 'default', denied])).toBeUndefined();
  });

  it('is a refusal once the visitor has answered', () => {
    expect(after(['consent', 'default', denied], ['consent', 'update', denied])).toEqual({
      analytics: false,
      marketing: false,
    });
  });

  it('keeps marketing and profiling apart from measuring', () => {
    const answer = { analytics_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'denied' };
    expect(after(['consent', 'default', denied], ['consent', 'update', answer])).toEqual({
      analytics: true,
      marketing: true,
      profiling: false,
    });
  });

  it('takes the arguments object that gtag pushes', () => {
    const pushed = (function (..._said: unknown[]) {
      // biome-ignore lint/complexity/noArguments: it is what gtag pushes.
      return arguments;
    })('consent', 'update', { analytics_storage: 'granted' });
    expect(after(pushed)).toEqual({ analytics: true });
  });

  it('believes a default for some regions where it denies, not where it grants', () => {
    const granted = { analytics_storage: 'granted' };
    expect(after(['consent', 'default', { ...granted, region: ['US'] }])).toBeUndefined();
    expect(after(['consent', 'default', granted])).toEqual({ analytics: true });
    expect(
      after(['consent', 'default', granted], ['consent', 'default', { ...denied, region: ['IT'] }]),
    ).toBeUndefined();
  });

  it('follows a change of mind', () => {
    const update = (analytics_storage: string) => ['consent', 'update', { analytics_storage }];
    expect(after(update('granted'), update('denied'))).toEqual({ analytics: false });
  });
});

describe("IAB's framework", () => {
  const answer = (consents: Record<string, boolean>, publisher: Record<string, boolean> = {}) =>
    readTcData({
      gdprApplies: true,
      eventStatus: 'useractioncomplete',
      purpose: { consents },
      publisher: { consents: publisher },
    });

  it('says nothing while its window is open', () => {
    expect(readTcData({ gdprApplies: true, eventStatus: 'cmpuishown' })).toBeUndefined();
    expect(readTcData({})).toBeUndefined();
  });

  it('measures with purposes 1 and 8 only', () => {
    expect(answer({ 1: true, 8: true })).toEqual({ analytics: true, marketing: false, profiling: false });
    expect(answer({ 8: true })?.analytics).toBe(false);
    expect(answer({ 1: true, 2: true, 3: true })).toEqual({
      analytics: false,
      marketing: true,
      profiling: true,
    });
  });

  it('takes consents to the publisher before those to everybody', () => {
    expect(answer({ 1: true, 8: true }, { 1: true, 8: false })?.analytics).toBe(false);
    expect(answer({}, { 1: true, 8: true })?.analytics).toBe(true);
  });

  it('asks nothing where the regulation does not apply', () => {
    expect(readTcData({ gdprApplies: false, eventStatus: 'tcloaded' })).toEqual({ analytics: true });
  });
});
