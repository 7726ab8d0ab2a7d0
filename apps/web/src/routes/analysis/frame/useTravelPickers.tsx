import type { ReactElement } from 'react';
import { stepKinds, type TravelSearch } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { useAddress } from './useAddress';
import { useCounted } from './useCounted';

const SCOPES = ['journey', 'session'] as const;

/** What a step is, what travels, whose acts: parts of the sentence of paths, process map and variants alike. */
export function useTravelPickers(search: TravelSearch): readonly ReactElement[] {
  const { t } = useCounted();
  const { ask } = useAddress();
  return [
    <Picker
      key="by"
      name={t('analysis.stepIs')}
      value={search.by ?? 'touchpoint'}
      choices={stepKinds.map((value) => ({ value, label: t(`analysis.by_${value}`) }))}
      onChange={(by) => ask({ by: by === 'touchpoint' ? undefined : by })}
    />,
    <Picker
      key="scope"
      name={t('analysis.travels')}
      value={search.scope ?? 'journey'}
      choices={SCOPES.map((value) => ({
        value,
        label: t(`analysis.scope_${value}`),
        hint: t(`analysis.scopeHelp_${value}`),
      }))}
      onChange={(scope) => ask({ scope: scope === 'journey' ? undefined : scope })}
    />,
    <Picker
      key="ours"
      name={t('analysis.whose')}
      value={search.ours ?? 'no'}
      choices={(['no', 'yes'] as const).map((value) => ({
        value,
        label: t(`analysis.ours_${value}`),
        hint: t(`analysis.oursHelp_${value}`),
      }))}
      onChange={(ours) => ask({ ours: ours === 'yes' ? 'yes' : undefined })}
    />,
  ];
}
