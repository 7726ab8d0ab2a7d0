import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { ReadOnlyNote } from '../ReadOnlyNote';
import { ModelEditor } from './ModelEditor';
import css from './stages.module.css';
import { TemplatePanel } from './TemplatePanel';

export function StagesSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const [adding, setAdding] = useState(false);
  const { item } = useSearch({ from: '/w/$workspace/shell/settings/$section' });
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const { data, error, refetch } = useQuery({
    ...apiQuery('listModels', {}),
    refetchInterval: ({ state }) =>
      state.data?.items.some((each) => each.restating !== null) ? 1000 : false,
  });
  const models = data?.items ?? [];
  const chosen =
    models.find(({ model }) => model.id === item) ?? models.find((each) => each.default) ?? models[0];
  const open = (id: string) => navigate({ search: { item: id } });
  return (
    <>
      <PageHead
        title={t('settings.sections.stages')}
        lead={t('settings.stages.lead')}
        actions={
          may && (
            <Button icon={<IconPlus size={17} />} onClick={() => setAdding(true)}>
              {t('settings.stages.addModel')}
            </Button>
          )
        }
      />
      <ReadOnlyNote />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[60, 100, 100, 100]} />}
      {models.length > 1 && (
        <ul className={css.models}>
          {models.map(({ model, default: isDefault }) => (
            <li key={model.id}>
              <button
                type="button"
                aria-pressed={model.id === chosen?.model.id}
                onClick={() => open(model.id)}
              >
                {format.say(model.name)}
                {isDefault && <small>{t('settings.stages.default')}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen && (
        <ModelEditor
          stored={chosen}
          only={models.length === 1}
          key={`${chosen.model.id}${chosen.model.version}`}
        />
      )}
      {adding && (
        <TemplatePanel
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            void open(id);
          }}
        />
      )}
    </>
  );
}
