import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { Picker } from '../../components/Picker';
import { useFormat } from '../../format';
import { useMapNavigate } from './useMapNavigate';

/** Whether there are stages to choose among. */
export function useSeveralModels(): boolean {
  return (useQuery(apiQuery('listModels', {})).data?.items.length ?? 0) > 1;
}

export function ModelPicker({ shown }: { shown: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = useMapNavigate();
  const { data } = useQuery(apiQuery('listModels', {}));
  const items = data?.items ?? [];
  const value = shown ?? items.find((item) => item.default)?.model.id ?? '';
  return (
    <Picker
      name={t('map.pickModel')}
      value={value}
      choices={items.map(({ model }) => ({
        value: model.id,
        label: format.say(model.name),
        hint: model.stages.map((stage) => format.say(stage.name)).join(' → '),
      }))}
      onChange={(model) => change({ model, cell: undefined })}
    />
  );
}
