import type { PersonaWriting } from '@viaggio/domain/personas';
import type { Actor } from '@viaggio/domain/ports/access';
import type { PersonaStore, StoredPersona } from '@viaggio/domain/ports/personas';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import { twoWorkspaces } from '../../testing/twoWorkspaces';
import type { ControlDriver } from '../driver/types';
import { createPersonaStore } from './createPersonaStore';

let driver: ControlDriver;
let personas: PersonaStore;
let ours = 0;
let theirs = 0;
const by: Actor = { kind: 'key', id: '7' };
const writing: PersonaWriting = {
  ...{ name: 'Anna', role: 'Teacher', age: '34', place: 'Turin', bio: 'Careful.' },
  ...{ goals: ['a'], needs: [], fears: [], drives: [], channels: ['store'] },
  quotes: [{ text: 'Show me', from: 'own' }],
  colour: 'plum',
  face: { skin: 1, hair: 2, hairColour: 3, eyes: 0, mouth: 1, beard: 0, glasses: 1 },
  buyingRole: null,
};
const anna = { writing, membership: { kind: 'segment', segment: '4' } } as const;

beforeEach(async () => {
  driver = await testDatabase();
  personas = createPersonaStore(driver);
  ({ ours, theirs } = await twoWorkspaces(driver));
});
afterEach(() => driver.close());

const create = async (name = 'Anna'): Promise<StoredPersona> => {
  const made = await personas.create(ours, { ...anna, writing: { ...writing, name } }, by);
  if (made === 'taken') throw new Error('taken');
  return made;
};

it('a persona is kept as it was written, and listed by name', async () => {
  const made = await create();
  await create('aldo');
  expect(await personas.find(ours, made.id)).toMatchObject({ ...anna, picture: null });
  const changed = { writing: { ...writing, bio: 'Other.' }, membership: null };
  expect(await personas.update(ours, made.id, changed)).toMatchObject(changed);
  expect((await personas.list(ours)).map((one) => one.writing.name)).toEqual(['aldo', 'Anna']);
});

it('a name is given once, whatever its case, also by two at once', async () => {
  const made = await create();
  expect(await personas.create(ours, { ...anna, writing: { ...writing, name: 'ANNA' } }, by)).toBe('taken');
  const other = await create('Aldo');
  expect(await personas.update(ours, other.id, anna)).toBe('taken');
  expect(await personas.update(ours, made.id, anna)).toMatchObject({ id: made.id });
  const bea = { ...anna, writing: { ...writing, name: 'Bea' } };
  const both = await Promise.all([personas.create(ours, bea, by), personas.create(ours, bea, by)]);
  expect(both.filter((one) => one === 'taken')).toHaveLength(1);
  expect(await personas.create(theirs, anna, by)).not.toBe('taken');
});

it('one that was removed comes back, unless its name was given meanwhile', async () => {
  const made = await create();
  expect(await personas.remove(ours, made.id)).toBe(true);
  expect(await personas.find(ours, made.id)).toBeUndefined();
  expect(await personas.remove(ours, made.id)).toBe(false);
  expect(await personas.restore(ours, made.id)).toBe(true);
  await personas.remove(ours, made.id);
  await create();
  expect(await personas.restore(ours, made.id)).toBe('taken');
});

it('a picture is kept whole, shown under a version of its own, and taken away', async () => {
  const { id } = await create();
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
  expect(await personas.setPicture(ours, id, { type: 'image/png', bytes, version: 'v1' })).toBe(true);
  expect((await personas.find(ours, id))?.picture).toBe('v1');
  const found = await personas.findPicture(ours, id);
  expect(found?.type).toBe('image/png');
  expect(Buffer.from(found!.bytes).equals(Buffer.from(bytes))).toBe(true);
  const other = { type: 'image/gif', bytes: bytes.slice(0, 9), version: 'v2' } as const;
  await personas.setPicture(ours, id, other);
  expect((await personas.findPicture(ours, id))?.bytes).toHaveLength(9);
  await personas.setPicture(ours, id, null);
  expect(await personas.findPicture(ours, id)).toBeUndefined();
  expect((await personas.find(ours, id))?.picture).toBeNull();
});

it('those of another workspace are not there', async () => {
  const { id } = await create();
  await personas.setPicture(ours, id, { type: 'image/gif', bytes: new Uint8Array([1]), version: 'v' });
  expect(await personas.find(theirs, id)).toBeUndefined();
  expect(await personas.update(theirs, id, anna)).toBeUndefined();
  expect(await personas.remove(theirs, id)).toBe(false);
  expect(await personas.findPicture(theirs, id)).toBeUndefined();
  expect(await personas.setPicture(theirs, id, null)).toBe(false);
  await personas.remove(ours, id);
  expect(await personas.restore(theirs, id)).toBe(false);
  expect(await personas.list(theirs)).toEqual([]);
});
