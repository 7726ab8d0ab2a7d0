/** Hands a file to the reader's browser. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // After the click has been taken: some browsers read the address later.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

/** A name as files may have it: letters, digits and hyphens. */
export const fileName = (title: string, end: string): string =>
  `${title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 80)}.${end}`;
