import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/session';
import { Picker } from './Picker';

interface Props {
  readonly value: string | undefined;
  readonly onChange: (place: string | undefined) => void;
}

/** One store or area, or all of them. */
export function PlacePicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  const places = useSettings()?.places ?? [];
  if (places.length === 0) return <span>{t('reports.allPlaces')}</span>;
  return (
    <Picker
      name={t('reports.pickPlace')}
      value={value ?? ''}
      choices={[
        { value: '', label: t('reports.allPlaces') },
        ...places.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
