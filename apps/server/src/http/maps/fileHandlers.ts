import { readFile } from 'node:fs/promises';
import type { MapImage } from '@viaggio/contract/maps';
import { addImage, imageTooLarge, MOST_IMAGE_BYTES, readImage } from '../../usecases/maps/images';
import { downloadMap } from '../../usecases/maps/out/downloadMap';
import type { Handlers } from '../routes/handler';
import { type MapHandlerDeps, mapOf } from './deps';
import { imageAnswer, wholeFile } from './imageAnswer';

type Routes = 'addMapImage' | 'getMapImage' | 'getMapFile';

/** What goes in and out of a map as files. */
export function fileHandlers(deps: MapHandlerDeps): Handlers<Routes> {
  return {
    addMapImage: async ({ params, upload }, { workspace }) => {
      if (upload.bytes > MOST_IMAGE_BYTES) throw imageTooLarge();
      const place = { workspace, map: mapOf(params.id) };
      const { type, ...image } = await addImage(deps, place, await readFile(upload.path));
      return { ...image, type: type as MapImage['type'] };
    },
    getMapFile: async ({ params, query: { format, paper, rows } }, who) => {
      const wanted = { map: mapOf(params.id), format, paper, rows: rows?.split(',') };
      const file = await downloadMap(deps, who, wanted);
      return wholeFile(file.name, file.type, Buffer.from(file.body));
    },
    getMapImage: async ({ params }, { workspace }) =>
      imageAnswer(await readImage(deps, { workspace, map: mapOf(params.id) }, params.image)),
  };
}
