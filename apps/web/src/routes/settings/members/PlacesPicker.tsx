import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/session';

interface Props {
  readonly places: readonly string[];
  readonly onChange: (places: string[]) => void;
}

/** Which places somebody may see; none chosen means all. */
export function PlacesPicker({ places, onChange }: Props) {
  const { t } = useTranslation();
  const known = useSettings()?.places ?? [];
  if (known.length === 0 && places.length === 0) return null;
  return (
    <MultiSelect
      aria-label={t('settings.members.places')}
      placeholder={places.length > 0 ? undefined : t('settings.members.allPlaces')}
      data={[...new Set([...known, ...places])]}
      value={[...places]}
      onChange={onChange}
      w={220}
      clearable
    />
  );
}
