/** A delivery of the documented form about people who do not exist. */
export interface SampleDelivery {
  /** In lower case; without the signature. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}
