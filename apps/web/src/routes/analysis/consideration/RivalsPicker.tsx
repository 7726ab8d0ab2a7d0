import { Picker } from '../../../components/Picker';
import { TypedChoice } from '../builder/TypedChoice';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { rivalsOf } from './considerationQuestion';

/** Rivals that are looked for in what customers write, beside those that deals and reviews name by themselves. */
export function RivalsPicker({ rivals }: { rivals: string | undefined }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const count = rivalsOf(rivals).length;
  return (
    <Picker<string>
      name={t('analysis.consideration.rivals.pick')}
      value={rivals ?? ''}
      shown={count > 0 ? t('analysis.consideration.rivals.picked', { count, n: count }) : undefined}
      choices={[{ value: '', label: t('analysis.consideration.rivals.found') }]}
      onChange={() => ask({ rivals: undefined })}
    >
      <TypedChoice
        label={t('analysis.consideration.rivals.type')}
        help={t('analysis.consideration.rivals.typeHelp')}
        value={rivals}
        onType={(typed) => ask({ rivals: typed })}
      />
    </Picker>
  );
}
