import { buildRequest } from '@viaggio/contract/client';
import type { Persona } from '@viaggio/contract/personas';
import { send } from './send';
import { workspaceHeader } from './workspace';

/** The uploaded picture as text: an address of it would not say of which workspace it is. */
export async function readPersonaPicture(id: string): Promise<string> {
  const { method, url } = buildRequest('getPersonaPicture', { params: { id } });
  const picture = await (await send(url, { method, headers: workspaceHeader() })).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}

export async function sendPersonaPicture(id: string, picture: File): Promise<Persona> {
  const { method, url } = buildRequest('setPersonaPicture', { params: { id }, body: {} });
  const form = new FormData();
  form.set('file', picture);
  const response = await send(url, { method, headers: workspaceHeader(), body: form });
  return (await response.json()) as Persona;
}
