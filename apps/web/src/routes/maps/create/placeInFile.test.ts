import { expect, it } from 'vitest';
import { placeInFile } from './placeInFile';

it('a place in a file is a line, a cell, or a path', () => {
  expect(placeInFile('line:12')).toEqual({ line: '12' });
  expect(placeInFile('feeling:7')).toEqual({ line: '7', column: 'feeling' });
  expect(placeInFile('cards[3].score')).toEqual({ path: 'cards[3].score' });
});

it('parts of the request are no place in the file', () => {
  for (const field of [undefined, '', 'content', 'format']) expect(placeInFile(field)).toBeUndefined();
});
