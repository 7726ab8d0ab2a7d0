import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (personas: readonly string[]) => void;
}

/** For whom a map is drawn, where buyer personas were written. */
export function PersonaChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(apiQuery('listPersonas', {}));
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <MultiSelect
      label={t('maps.create.personas')}
      placeholder={value.length === 0 ? t('maps.create.noPersona') : undefined}
      value={[...value]}
      data={items.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}
