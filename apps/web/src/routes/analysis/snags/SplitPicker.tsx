import { useTranslation } from 'react-i18next';
import { Picker } from '../../../components/Picker';
import { TypedChoice } from '../builder/TypedChoice';
import { useAddress } from '../frame/useAddress';

/** A property by whose values snags are told apart: the kind of device, the browser. */
export function SplitPicker({ split }: { split: string | undefined }) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  return (
    <Picker<string>
      name={t('analysis.snags.split')}
      value={split ?? ''}
      shown={split && t('analysis.snags.splitBy', { property: split })}
      choices={[{ value: '', label: t('analysis.snags.splitNothing') }]}
      onChange={() => ask({ split: undefined })}
    >
      <TypedChoice
        label={t('analysis.snags.splitProperty')}
        help={t('analysis.snags.splitHelp')}
        value={split}
        onType={(typed) => ask({ split: typed })}
      />
    </Picker>
  );
}
