/** A line of the palette. */
export interface Entry {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly hint: string;
  readonly run: () => void;
}
