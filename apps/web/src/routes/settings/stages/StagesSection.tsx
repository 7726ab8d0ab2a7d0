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
import { ReadOnlyNote } from '../ReadOnlyNote';
import { ModelEditor } from './ModelEditor';
import { ModelTabs } from './ModelTabs';
import { TemplatePanel } from './TemplatePanel';

export function StagesSection() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [adding, setAdding] = useState(false);
  // Kept here, so that the stage stays open when a save makes a new version.
  const [stage, setStage] = useState<string>();
  const { models, chosen, open, error, refetch } = useModels();
  const add = (
    <Button icon={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('settings.stages.addModel')}
    </Button>
  );
  const added = (id: string) => {
    setAdding(false);
    open(id);
  };
  return (
    <>
      <PageHead title={t('settings.sections.stages')} lead={t('settings.stages.lead')} actions={may && add} />
      <ReadOnlyNote />
      <Fault error={error} onRetry={refetch} />
      {!models && !error && <Skeleton lines={[60, 100, 100, 100]} />}
      {models && models.length > 1 && <ModelTabs models={models} chosen={chosen} onOpen={open} />}
      {chosen && (
        <ModelEditor
          stored={chosen}
          only={models?.length === 1}
          open={stage}
          onOpen={setStage}
          key={`${chosen.model.id}${chosen.model.version}`}
        />
      )}
      {adding && (
        <TemplatePanel
          models={models ?? []}
          chosen={chosen}
          onClose={() => setAdding(false)}
          onAdded={added}
        />
      )}
    </>
  );
}

/** The models, asked again while one of them is restating history, and the one in the address. */
function useModels() {
  const { item } = useSearch({ from: '/w/$workspace/shell/settings/$section' });
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const { data, error, refetch } = useQuery({
    ...apiQuery('listModels', {}),
    refetchInterval: ({ state }) =>
      state.data?.items.some((each) => each.restating !== null) ? 1000 : false,
  });
  const models = data?.items;
  const chosen =
    models?.find(({ model }) => model.id === item) ?? models?.find((each) => each.default) ?? models?.[0];
  return { models, chosen, error, refetch, open: (id: string) => void navigate({ search: { item: id } }) };
}
