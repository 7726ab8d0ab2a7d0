import { ADDED_COLUMNS, type AddedColumn } from '@viaggio/domain/imports';
import { useTranslation } from 'react-i18next';

type Added = AddedColumn extends `+${infer Name}` ? Name : never;

/** A column as it is shown: those that a preset adds have names of their own. */
export function useColumnName(): (name: string) => string {
  const { t } = useTranslation();
  const isAdded = (name: string): name is AddedColumn => (ADDED_COLUMNS as readonly string[]).includes(name);
  return (name) => (isAdded(name) ? t(`settings.wizard.added.${name.slice(1) as Added}`) : name);
}
