/** What reports answer, as far as it may be shown to whoever holds a link. What is not named here is not shown. */
interface Spread {
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface Bin {
  readonly from: number;
  readonly to: number | null;
  readonly people: number;
}

export type Names = Readonly<Record<string, unknown>>;

export interface FunnelStepLike {
  readonly people: number;
  readonly fromFirst: number | null;
  readonly fromPrevious: number | null;
  readonly interval: unknown;
  readonly intervalPrevious: unknown;
  readonly lost: number;
  readonly open: number;
  readonly valueLost: number | null;
  readonly timeFromPrevious: Spread;
  readonly timeFromFirst: Spread;
  readonly histogram: readonly Bin[];
}

export interface FunnelLike {
  readonly steps: readonly FunnelStepLike[];
  readonly breakdown: readonly { readonly name: string | null; readonly people: readonly number[] }[];
  readonly trend: {
    readonly by: string;
    readonly points: readonly {
      readonly start: string;
      readonly people: number;
      readonly converted: number;
      readonly complete: boolean;
    }[];
  };
  readonly currency: string;
}

export interface TimeLike extends Spread {
  readonly people: number;
  readonly converted: number;
  readonly histogram: readonly Bin[];
}

export interface RetentionLike {
  readonly cohorts: readonly {
    readonly start: string;
    readonly people: number;
    readonly values: readonly {
      readonly people: number;
      readonly rate: number | null;
      readonly complete: boolean;
    }[];
  }[];
}

export interface CreditLike {
  readonly conversions: number;
  readonly value: number;
  readonly currency: string;
  readonly names: Names;
  /** Customers who converted, and behind each credit. */
  readonly people: {
    readonly all: number;
    readonly rows: Readonly<Record<string, Readonly<Record<string, number>>>>;
  } | null;
  readonly rows: readonly (Readonly<Record<string, unknown>> & {
    readonly name: string;
    readonly cost: number | null;
  })[];
}

export interface PathsLike {
  readonly nodes: readonly {
    readonly step: number;
    readonly name: string;
    readonly people: number;
    readonly started: number;
    readonly ended: number;
  }[];
  readonly links: readonly {
    readonly step: number;
    readonly from: string;
    readonly to: string;
    readonly people: number;
    readonly medianSeconds: number | null;
  }[];
  readonly total: number;
  readonly customers: number;
  readonly names: Names;
}

export interface ProcessLike {
  readonly activities: readonly {
    readonly name: string;
    readonly count: number;
    readonly people: number;
    readonly starts: number;
    readonly ends: number;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly count: number;
    readonly people: number;
    readonly medianSeconds: number;
  }[];
  readonly total: number;
  readonly customers: number;
  readonly names: Names;
}

export interface VariantsLike {
  readonly total: number;
  readonly paths: number;
  readonly names: Names;
  readonly variants: readonly {
    readonly path: readonly string[];
    readonly people: number;
    readonly share: number;
    readonly converted: number | null;
    readonly time: Spread;
  }[];
}
