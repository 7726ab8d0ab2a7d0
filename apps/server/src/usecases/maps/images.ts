import { createHash } from 'node:crypto';
import type { MapImageFile } from '@viaggio/domain/ports/maps';
import { AppError } from '@viaggio/domain/shared';
import type { MapDeps, MapPlace } from './deps';
import { imageNotFound, mapNotFound } from './refusals';

export const MOST_IMAGE_BYTES = 5 * 1024 * 1024;
const MOST_IMAGES = 200;

/** Letters a file of each type begins with; `.` any. */
const BEGINNINGS: readonly (readonly [type: string, hex: RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
];

/** By its content: what its name says may be wrong. */
function typeOfImage(body: Uint8Array): string {
  const head = Buffer.from(body.subarray(0, 16)).toString('hex');
  const type = BEGINNINGS.find(([, hex]) => hex.test(head))?.[0];
  if (type !== undefined) return type;
  throw new AppError('image_unreadable', 'Choose an image: PNG, JPEG, WebP or GIF.', {
    status: 415,
    field: 'file',
  });
}

export const imageTooLarge = (): AppError =>
  new AppError('image_too_large', 'An image may have 5 MB: make it smaller.', { status: 413, field: 'file' });

/** Its id is the hash of its content: the same image twice is one. */
export async function addImage(
  { maps }: Pick<MapDeps, 'maps'>,
  { workspace, map }: MapPlace,
  body: Uint8Array,
): Promise<{ readonly id: string; readonly type: string; readonly bytes: number }> {
  if (body.length > MOST_IMAGE_BYTES) throw imageTooLarge();
  const type = typeOfImage(body);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const isAdded = await maps.addImage(workspace, map, { sha256, type, body }, MOST_IMAGES);
  if (isAdded === undefined) throw mapNotFound();
  if (!isAdded) {
    throw new AppError('too_many_images', 'A map holds 200 images at most.', { status: 409 });
  }
  return { id: sha256, type, bytes: body.length };
}

export async function readImage(
  { maps }: Pick<MapDeps, 'maps'>,
  { workspace, map }: MapPlace,
  id: string,
): Promise<MapImageFile> {
  const image = /^[0-9a-f]{64}$/.test(id) ? await maps.findImage(workspace, map, id) : undefined;
  if (image === undefined) throw imageNotFound();
  return image;
}
