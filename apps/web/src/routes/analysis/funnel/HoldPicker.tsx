import { type FunnelSearch, heldAttributes } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { TypedChoice } from '../builder/TypedChoice';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { propertyOf, writeProperty } from './held';

/** What all the steps of one customer must share: the same channel, the same campaign, the same order number. */
export function HoldPicker({ hold }: Pick<FunnelSearch, 'hold'>) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const property = propertyOf(hold);
  const shown = property === undefined ? undefined : t('analysis.funnel.hold_property', { property });
  return (
    <Picker<string>
      name={t('analysis.funnel.hold')}
      value={hold ?? ''}
      shown={shown}
      choices={[
        { value: '', label: t('analysis.funnel.holdNothing'), hint: t('analysis.funnel.holdHelp') },
        ...heldAttributes.map((value) => ({ value, label: t(`analysis.funnel.hold_${value}`) })),
      ]}
      onChange={(value) => ask({ hold: value || undefined })}
    >
      <TypedChoice
        label={t('analysis.funnel.holdProperty')}
        help={t('analysis.funnel.holdPropertyHelp')}
        value={property}
        onType={(typed) => ask({ hold: writeProperty(typed ?? '') })}
      />
    </Picker>
  );
}
