import { useTranslation } from 'react-i18next';
import { Picker } from './Picker';
import { usePersonas } from './usePersonas';

interface Props {
  readonly value: string | undefined;
  readonly onChange: (persona: string | undefined) => void;
}

/** Whether there is anything to choose: somebody has written a buyer persona with a rule, or the address names one. */
export function useHasPersonas(chosen: string | undefined): boolean {
  const personas = usePersonas();
  return chosen !== undefined || (personas ?? []).some(({ membership }) => membership !== null);
}

/** Everybody, or the customers of one buyer persona. */
export function PersonaPicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  const personas = usePersonas();
  const counted = personas?.filter(({ membership }) => membership !== null) ?? [];
  const gone = value && personas && !counted.some(({ id }) => id === value);
  const choices = [
    { value: '', label: t('reports.allPersonas') },
    ...counted.map(({ id, name }) => ({ value: id, label: name })),
    ...(gone ? [{ value, label: t('reports.gonePersona') }] : []),
  ];
  return (
    <Picker<string>
      name={t('reports.pickPersona')}
      value={value ?? ''}
      shown={value && !personas ? '…' : undefined}
      choices={choices}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
