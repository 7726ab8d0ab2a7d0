const SIGNATURES = {
  'image/png': [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
  'image/jpeg': [[0, [0xff, 0xd8, 0xff]]],
  'image/gif': [[0, [0x47, 0x49, 0x46, 0x38]]],
  // A container, and what it holds.
  'image/webp': [
    [0, [0x52, 0x49, 0x46, 0x46]],
    [8, [0x57, 0x45, 0x42, 0x50]],
  ],
} as const;

export type PictureType = keyof typeof SIGNATURES;
export const PICTURE_TYPES = Object.keys(SIGNATURES) as readonly PictureType[];

/** What kind of picture these bytes are by how they begin, whatever their name says; undefined: none that is shown. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  return PICTURE_TYPES.find((type) =>
    SIGNATURES[type].every(([at, signature]) => signature.every((byte, i) => bytes[at + i] === byte)),
  );
}
