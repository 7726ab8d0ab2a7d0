import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/session';

interface Props {
  readonly places: readonly string[];
  readonly onChange: (places: string[]) => void;
  /** With its name above, in a form. */
  readonly labelled?: boolean;
}

/** Which places somebody may see; none chosen means all. */
export function PlacesPicker({ places, onChange, labelled }: Props) {
  const { t } = useTranslation();
  const name = t('settings.members.places');
  const known = useSettings()?.places ?? [];
  if (known.length === 0 && places.length === 0) return null;
  return (
    <MultiSelect
      {...(labelled ? { label: name } : { 'aria-label': name })}
      placeholder={places.length > 0 ? undefined : t('settings.members.allPlaces')}
      data={[...new Set([...known, ...places])]}
      value={[...places]}
      onChange={onChange}
      w={220}
      clearable
    />
  );
}
