import { useTranslation } from 'react-i18next';
import { Picker } from '../../../components/Picker';
import { useAddress } from './useAddress';

const UNITS = ['person', 'account'] as const;

/** Whether customers are counted, or the companies they belong to. */
export function UnitPicker({ value }: { value: 'account' | undefined }) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  return (
    <Picker
      name={t('analysis.unit')}
      value={value ?? 'person'}
      choices={UNITS.map((unit) => ({
        value: unit,
        label: t(`analysis.unit_${unit}`),
        hint: t(`analysis.unitHelp_${unit}`),
      }))}
      onChange={(unit) => ask({ unit: unit === 'account' ? 'account' : undefined })}
    />
  );
}
