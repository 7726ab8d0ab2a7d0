import { Picker } from '../../../components/Picker';
import { useFormat } from '../../../format';
import { TypedChoice } from '../builder/TypedChoice';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';

/** With what part of the takings costs are paid back: all of it, or what is left when what was sold has been paid. */
export function MarginPicker({ margin }: { margin: string | undefined }) {
  const { t } = useCounted();
  const format = useFormat();
  const { ask } = useAddress();
  return (
    <Picker<string>
      name={t('analysis.attribution.margin')}
      value={margin ?? ''}
      shown={margin && t('analysis.attribution.marginOf', { share: format.share(Number(margin) / 100) })}
      choices={[{ value: '', label: t('analysis.attribution.marginAll') }]}
      onChange={() => ask({ margin: undefined })}
    >
      <TypedChoice
        label={t('analysis.attribution.marginField')}
        help={t('analysis.attribution.marginHelp')}
        value={margin}
        numeric
        onType={(typed) => ask({ margin: typed })}
      />
    </Picker>
  );
}
