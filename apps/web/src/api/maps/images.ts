import { buildRequest } from '@viaggio/contract/client';
import type { MapImage } from '@viaggio/contract/maps';
import { send } from '../send';
import { workspaceHeader } from '../workspace';

export async function addMapImage(map: string, file: File): Promise<MapImage> {
  const { url, method } = buildRequest('addMapImage', { params: { id: map }, body: {} });
  const form = new FormData();
  form.set('file', file);
  const response = await send(url, { method, headers: workspaceHeader(), body: form });
  return (await response.json()) as MapImage;
}

/** A picture as an address of data: the request for it must name its workspace, which an `img` cannot. */
export async function mapImage(map: string, image: string, signal: AbortSignal): Promise<string> {
  const { url, method } = buildRequest('getMapImage', { params: { id: map, image } });
  const response = await send(url, { method, headers: workspaceHeader(), signal });
  const picture = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The picture cannot be read'));
    reader.readAsDataURL(picture);
  });
}
