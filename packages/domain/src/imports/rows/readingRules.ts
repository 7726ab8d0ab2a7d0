import type { ImportMapping } from '../mapping/mapping';
import type { DecimalMark } from '../values/readDecimal';
import type { DateOrder } from '../values/readMoment';
import type { ColumnKind } from '../values/surveyColumn';
import type { ZoneClock } from '../values/zoneClock';
import type { Column } from './cell';

/** How the cells of a file are to be understood. */
export interface ReadingRules {
  readonly mapping: ImportMapping;
  readonly columns: readonly Column[];
  /** Kinds of the columns, in their order; 'text' for those nothing is known of. */
  readonly kinds: readonly { readonly kind: ColumnKind; readonly leadingZeros: boolean }[];
  readonly order: DateOrder;
  readonly decimal: DecimalMark;
  readonly clock: ZoneClock;
}
