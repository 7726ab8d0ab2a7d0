import type { Period } from '@viaggio/contract/common';
import { useMemo } from 'react';
import type { ReportSearch } from '../../../app/analysisSearches';
import { useSettings } from '../../../app/session';
import { localDay, periodOf } from '../../../components/periods';
import { type ReportKind, usualPeriodOf } from './reportKinds';

export interface ReportFields {
  readonly period: Period;
  readonly place: string | undefined;
  readonly segment?: string | undefined;
  readonly persona?: string | undefined;
  readonly unit?: 'account' | undefined;
}

/** What every report asks, from its address. */
export function useReportFields(search: ReportSearch, kind: ReportKind): ReportFields {
  const { period, from, to, place, segment, persona, unit } = search;
  const today = localDay(Date.now(), useSettings()?.timeZone);
  return useMemo(
    () => ({
      ...{ period: periodOf({ period, from, to }, today, usualPeriodOf(kind)), place, segment, unit },
      ...(persona && { persona }),
    }),
    [period, from, to, place, segment, persona, unit, today, kind],
  );
}
