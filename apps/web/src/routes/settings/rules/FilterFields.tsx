import { MultiSelect, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../../components/useChannelName';

interface FieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any texts, typed one by one. */
export function TextsField({
  label,
  values,
  onChange,
  help,
  known,
}: FieldProps & { help?: string; known?: string[] }) {
  const { t } = useTranslation();
  return (
    <TagsInput
      label={label}
      description={help}
      data={known}
      value={[...values]}
      onChange={onChange}
      placeholder={values.length > 0 ? undefined : t('settings.rules.type')}
    />
  );
}

/** Channels, by their names; what a rule already says stays even when it is not among the known ones. */
export function ChannelsField({ label, values, onChange, known }: FieldProps & { known: readonly string[] }) {
  const name = useChannelName();
  const data = [...new Set([...known, ...values])].map((value) => ({ value, label: name(value) }));
  return <MultiSelect label={label} data={data} value={[...values]} onChange={onChange} searchable />;
}
