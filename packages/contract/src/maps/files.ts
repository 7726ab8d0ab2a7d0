import * as z from 'zod';

/** Formats a map goes out in, with the content type each travels as. */
export const mapFileTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mermaid: 'text/vnd.mermaid; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const;
export type MapFileFormat = keyof typeof mapFileTypes;

export const mapFileQuery = z.object({
  format: z.enum(['json', 'csv', 'md', 'mermaid', 'svg', 'pdf', 'pptx']),
  /** Of a PDF: one page, or many to glue together (A0). */
  paper: z.enum(['a4', 'a3', 'a0']).default('a3'),
  /** Ids of the rows it holds, with commas between; without it all that are not hidden. JSON always holds all. */
  rows: z.string().max(8_000).optional(),
});
export type MapFileQuery = z.infer<typeof mapFileQuery>;

/** Of 5 MB at most; PNG, JPEG, WebP or GIF, told by its content. */
export const mapImage = z.object({
  id: z.string(),
  type: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  bytes: z.number().int(),
});
export type MapImage = z.infer<typeof mapImage>;
export const MAP_IMAGE_TYPES: readonly string[] = mapImage.shape.type.options;
export const imageParams = z.object({ id: z.string().min(1).max(40), image: z.string().min(1).max(64) });
