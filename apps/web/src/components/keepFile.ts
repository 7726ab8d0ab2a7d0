interface KeptFile {
  readonly name: string;
  readonly content: Blob;
}

/** Hands a file to the browser, which asks or knows where to put it. */
export function keepFile({ name, content }: KeptFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
