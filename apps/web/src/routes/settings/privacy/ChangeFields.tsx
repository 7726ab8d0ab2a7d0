import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import rows from '../rows.module.css';

export interface Change {
  readonly field: string;
  readonly value: string;
}

interface Props {
  readonly changes: readonly Change[];
  readonly onChange: (changes: readonly Change[]) => void;
}

/** What is to be corrected on a record, field by field. */
export function ChangeFields({ changes, onChange }: Props) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Change>) =>
    onChange(changes.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={rows.fields}>
      <legend>{t('privacy.changes')}</legend>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields have no name of their own until they are written
        <div className={rows.two} key={index}>
          <TextInput
            label={t('privacy.changeField')}
            maxLength={100}
            value={change.field}
            onChange={(event) => set(index, { field: event.target.value })}
          />
          <TextInput
            label={t('privacy.changeValue')}
            maxLength={500}
            value={change.value}
            onChange={(event) => set(index, { value: event.target.value })}
          />
        </div>
      ))}
      <Button small look="plain" onClick={() => onChange([...changes, { field: '', value: '' }])}>
        {t('privacy.addChange')}
      </Button>
    </fieldset>
  );
}
