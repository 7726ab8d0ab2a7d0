import { useQuery } from '@tanstack/react-query';
import type { ImportMapping, ImportPreview } from '@viaggio/contract/imports';
import { useState } from 'react';
import { currentWorkspace, upload } from '../../../api';
import { useSettings } from '../../../app/session';

interface Choices {
  readonly mapping?: ImportMapping;
  readonly timezone: string;
  readonly dateOrder?: ImportPreview['dateOrder'];
}

/** The reading of a file as the server sees it, with the corrections made so far. */
export function useMapping(file: File) {
  const timezone = useSettings()?.timeZone ?? 'UTC';
  const [choices, setChoices] = useState<Choices>({ timezone });
  const fields = {
    mapping: choices.mapping && JSON.stringify(choices.mapping),
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
  };
}
