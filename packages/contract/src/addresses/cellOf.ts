/** Name of a cell of a report from its parts, e.g. `node`, `2`, `product.page`: dots and percent signs are escaped. */
export const cellOf = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => encodeURIComponent(String(part)).replaceAll('.', '%2E')).join('.');
