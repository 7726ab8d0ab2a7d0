let kept: File | undefined;

/** Carries a file dropped on one page to the import page: files cannot live in an address. */
export function keepDroppedFile(file: File): void {
  kept = file;
}

/** Takes the file, once. */
export function takeDroppedFile(): File | undefined {
  const file = kept;
  kept = undefined;
  return file;
}
