import { AppError } from '@viaggio/domain/shared';

const refusal = (code: string, message: string, status: number) => (): AppError =>
  new AppError(code, message, { status });

const GONE = 'There is nothing with this id: it may have been removed.';

export const mapNotFound = refusal('map_not_found', GONE, 404);
export const versionNotFound = refusal('map_version_not_found', GONE, 404);
export const commentNotFound = refusal('map_comment_not_found', GONE, 404);
export const imageNotFound = refusal('map_image_not_found', GONE, 404);
export const mapLinkNotFound = refusal('map_link_not_found', GONE, 404);

/** The same for a link that is over, was revoked, never was, or is of the other kind. */
export const linkIsOver = refusal(
  'map_link_over',
  'This link opens nothing any more: ask whoever gave it to you for a new one.',
  404,
);
