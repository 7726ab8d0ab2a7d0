import { expect, test } from 'vitest';
import { anotherFace, draftOfPersona, fullOf, inputOf, missingIn, nextPart } from './personaDraft';

const blank = { kind: 'group', of: 'all', parts: [] } as const;
const rule = { kind: 'did', contacts: { channels: ['store'] }, atLeast: 2, within: null } as const;
const anna = fullOf({
  name: 'Anna',
  goals: ['Choose well'],
  quotes: [{ text: 'Show me' }],
  membership: { kind: 'rule', rule },
});

test('a persona that nobody changed is saved as it was', () => {
  const input = inputOf(draftOfPersona(anna, blank));
  expect(input).toEqual({ ...anna, membership: { kind: 'rule', rule: { kind: 'all', rules: [rule] } } });
  const ofSegment = { ...anna, membership: { kind: 'segment', segment: '4' } } as const;
  expect(inputOf(draftOfPersona(ofSegment, blank))).toEqual(ofSegment);
});

test('lines left empty are not saved', () => {
  const draft = { ...draftOfPersona(anna, blank), goals: ['  ', 'Choose well '], quotes: [] };
  expect(inputOf({ ...draft, belongs: 'none' })).toMatchObject({ goals: ['Choose well'], membership: null });
});

test('what keeps it from being saved is said: the name, then the rule', () => {
  const draft = draftOfPersona(anna, blank);
  expect(missingIn(draft)).toBeUndefined();
  expect(missingIn({ ...draft, name: ' ' })).toBe('name');
  expect(missingIn({ ...draft, group: blank })).toBe('rest');
  expect(missingIn({ ...draft, belongs: 'segment' })).toBe('rest');
  expect(missingIn({ ...draft, group: blank, belongs: 'none' })).toBeUndefined();
});

test('parts of a face go round', () => {
  let face = anna.face;
  for (let i = 0; i < 10; i++) face = nextPart(face, 'hair');
  expect(face).toEqual(anna.face);
});

test('no drawn face wears a beard under a scarf', () => {
  for (let i = 0; i < 200; i++) {
    let at = i;
    const face = anotherFace(() => {
      at = (at * 7919 + 13) % 1000;
      return at / 1000;
    });
    if (face.hair === 9) expect(face.beard).toBe(0);
  }
});
