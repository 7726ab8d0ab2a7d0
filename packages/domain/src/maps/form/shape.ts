/**
 * What a value must be, written once: files are checked against it, and the published JSON Schema is made of it.
 * `about` says what it means; `usual` is taken when a field is missing; without it the field must be there.
 */
export type Shape = {
  readonly about: string;
  readonly usual?: unknown;
  readonly nullable?: boolean;
} /** Length in UTF-16 units; pattern of Unicode characters (`u`). */ & (
  | { readonly is: 'text'; readonly most: number; readonly pattern?: string }
  | { readonly is: 'choice'; readonly of: readonly (string | number)[] }
  | { readonly is: 'number'; readonly least?: number; readonly most?: number; readonly whole?: boolean }
  | { readonly is: 'flag' }
  | { readonly is: 'list'; readonly of: Shape; readonly most: number }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, Shape>> }
);
