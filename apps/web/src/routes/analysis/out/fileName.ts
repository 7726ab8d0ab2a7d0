/** A name as files may have it: letters, digits and hyphens. */
export const fileName = (title: string, end: string): string =>
  `${title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 80)}.${end}`;
