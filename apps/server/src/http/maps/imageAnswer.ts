import type { MapImageFile } from '@viaggio/domain/ports/maps';
import type { FileAnswer } from '../routes/sendFile';

async function* whole(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

/** Something that is there as a whole, as a file. */
export const wholeFile = (name: string, type: string, body: Uint8Array): FileAnswer => ({
  name,
  type,
  compressible: /^text\/|json|svg/.test(type),
  pieces: whole(body),
});

export const imageAnswer = ({ type, body }: MapImageFile): FileAnswer =>
  wholeFile(`image.${type.slice('image/'.length).replace('jpeg', 'jpg')}`, type, body);
