import { readFile } from 'node:fs/promises';
import { MOST_PICTURE_BYTES, pictureType } from '@viaggio/domain/personas';
import type { PersonaPicture, StoredPersona } from '@viaggio/domain/ports/personas';
import { AppError } from '@viaggio/domain/shared';
import { type By, type ChangePersonaDeps, tell } from './changePersonas';
import { findPersona } from './findPersona';

export interface PictureDeps extends ChangePersonaDeps {
  /** A name no other picture has. */
  readonly newVersion: () => string;
}

/**
 * Keeps the picture in a file. What it is goes by its content, not by its name.
 * @throws AppError `persona_not_found`, `picture_too_large`, `picture_type_unknown`
 */
export async function setPicture(
  deps: PictureDeps,
  by: By,
  id: string,
  file: { readonly path: string; readonly bytes: number },
): Promise<StoredPersona> {
  const found = await findPersona(deps.personas, by.workspace, id);
  if (file.bytes > MOST_PICTURE_BYTES) {
    throw new AppError('picture_too_large', 'The picture is larger than 2 MB: make it smaller.', {
      status: 413,
      field: 'file',
    });
  }
  const bytes = await readFile(file.path);
  const type = pictureType(bytes);
  if (type === undefined) {
    throw new AppError('picture_type_unknown', 'This is no picture: send a PNG, JPEG, WebP or GIF.', {
      status: 415,
      field: 'file',
    });
  }
  await deps.personas.setPicture(by.workspace, found.id, { type, bytes, version: deps.newVersion() });
  return told(deps, by, id);
}

/** @throws AppError `persona_not_found` */
export async function removePicture(deps: PictureDeps, by: By, id: string): Promise<StoredPersona> {
  const found = await findPersona(deps.personas, by.workspace, id);
  await deps.personas.setPicture(by.workspace, found.id, null);
  return told(deps, by, id);
}

async function told(deps: PictureDeps, by: By, id: string): Promise<StoredPersona> {
  const persona = await findPersona(deps.personas, by.workspace, id);
  await tell(deps, by, 'persona.updated', persona);
  return persona;
}

/** @throws AppError `persona_not_found`, `picture_not_found` */
export async function readPicture(
  { personas }: Pick<PictureDeps, 'personas'>,
  workspace: number,
  id: string,
): Promise<PersonaPicture> {
  const found = await findPersona(personas, workspace, id);
  const picture = await personas.findPicture(workspace, found.id);
  if (picture) return picture;
  throw new AppError('picture_not_found', 'This buyer persona has a drawn face, and no picture.', {
    status: 404,
  });
}
