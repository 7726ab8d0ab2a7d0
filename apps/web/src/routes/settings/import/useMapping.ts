import { useQuery } from '@tanstack/react-query';
import type { ImportMapping, ImportPreview, PresetId } from '@viaggio/contract/imports';
import { useState } from 'react';
import { currentWorkspace, upload } from '../../../api';

interface Choices {
  readonly mapping?: ImportMapping;
  readonly preset?: PresetId | 'none';
  readonly timezone?: string;
  readonly dateOrder?: ImportPreview['dateOrder'];
}

/** The reading of a file as the server sees it, with the corrections made so far. */
export function useMapping(file: File) {
  const [choices, setChoices] = useState<Choices>({});
  const fields = {
    mapping: choices.mapping && JSON.stringify(choices.mapping),
    preset: choices.preset,
    timezone: choices.timezone,
    dateOrder: choices.dateOrder,
  };
  const { data, error } = useQuery({
    queryKey: [currentWorkspace(), 'previewImport', file.name, file.size, file.lastModified, fields],
    queryFn: () => upload('previewImport', file, fields),
    placeholderData: (old) => old,
  });
  return {
    preview: data,
    error,
    mapping: choices.mapping ?? data?.mapping,
    choices,
    fields,
    change: (next: Partial<Choices>) => setChoices({ ...choices, ...next }),
    /** The columns a preset adds are there only while it is named. */
    changeMapping: (mapping: ImportMapping) =>
      setChoices({ ...choices, mapping, preset: choices.preset ?? data?.preset ?? 'none' }),
    /** Another preset says anew what the columns are. */
    choosePreset: (preset: PresetId | 'none') => {
      const { mapping: _, ...others } = choices;
      setChoices({ ...others, preset });
    },
  };
}
