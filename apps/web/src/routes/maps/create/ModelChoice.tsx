import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useFormat } from '../../../format';

interface Props {
  /** Undefined: the usual stages. */
  readonly value: string | undefined;
  readonly onChange: (model: string) => void;
}

/** Which stages, where the workspace has several. */
export function ModelChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(apiQuery('listModels', {}));
  const items = data?.items ?? [];
  if (items.length < 2) return null;
  return (
    <Select
      label={t('maps.create.model')}
      value={value ?? items.find((item) => item.default)?.model.id ?? null}
      data={items.map(({ model }) => ({ value: model.id, label: format.say(model.name) }))}
      onChange={(model) => model && onChange(model)}
    />
  );
}
