import type { ReportSearch } from '../../../app/analysisSearches';
import { useSettings } from '../../../app/session';
import { useDefaultModel } from '../../../components/useDefaultModel';

/** Whether companies can be counted: they walk the stages, are who we sell to, or the address asks for them. */
export function useHasAccounts({ unit }: ReportSearch): boolean {
  const model = useDefaultModel();
  const sells = useSettings()?.sells;
  return unit === 'account' || sells === 'companies' || model?.key.kind === 'account';
}
