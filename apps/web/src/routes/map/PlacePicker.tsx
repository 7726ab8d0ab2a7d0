import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/session';
import { Picker } from '../../components/Picker';
import { useMapNavigate } from './useMapNavigate';

export function PlacePicker() {
  const { t } = useTranslation();
  const { place } = useSearch({ from: '/w/$workspace/shell/map' });
  const places = useSettings()?.places ?? [];
  const change = useMapNavigate();
  if (places.length === 0) return <span>{t('map.allPlaces')}</span>;
  return (
    <Picker
      name={t('map.pickPlace')}
      value={place ?? ''}
      choices={[
        { value: '', label: t('map.allPlaces') },
        ...places.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(chosen) => change({ place: chosen || undefined })}
    />
  );
}
