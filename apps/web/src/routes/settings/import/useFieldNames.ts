import type { ImportField } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';

const FIELDS: readonly ImportField[] = [
  'person',
  'email',
  'phone',
  'card',
  'anonymous',
  'account',
  'name',
  'event',
  'time',
  'channel',
  'place',
  'value',
  'currency',
  'score',
  'text',
  'url',
  'campaign',
  'messageId',
];

/** The fields a column may become, the most used first. */
export function useFieldNames(): { value: ImportField; label: string }[] {
  const { t } = useTranslation();
  return FIELDS.map((value) => ({ value, label: t(`settings.import.fields.${value}`) }));
}
