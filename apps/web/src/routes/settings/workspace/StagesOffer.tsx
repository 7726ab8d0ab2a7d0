import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WorkspaceSettings } from '@viaggio/contract/workspaces';
import { useTranslation } from 'react-i18next';
import { apiQuery, call, keyOf } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { showToast } from '../../../components/toastStore';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

/** Where the stages are not those of what is sold, because somebody chose or wrote them: the others, in one click. */
export function StagesOffer({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation();
  const { now, fitting, adopt } = useFitting(settings);
  if (settings.fittingModel === '' || settings.fittingModel === settings.defaultModel) return null;
  if (!now || !fitting) return null;
  return (
    <div>
      <p className={rows.lead}>{t('sells.differ', { now, fitting })}</p>
      <Fault error={adopt.error} />
      <Button busy={adopt.isPending} onClick={() => adopt.mutate()}>
        {t('sells.use', { name: fitting })}
      </Button>
    </div>
  );
}

/** The names of the present stages and of the fitting ones, and the change from those to these. */
function useFitting({ defaultModel, fittingModel }: WorkspaceSettings) {
  const { t } = useTranslation();
  const { say } = useFormat();
  const client = useQueryClient();
  const templates = useQuery(apiQuery('listTemplates', {})).data?.items;
  const models = useQuery(apiQuery('listModels', {})).data?.items.map(({ model }) => model);
  const own = models?.find(({ id }) => id === fittingModel);
  const found = own ?? templates?.find(({ id }) => id === fittingModel);
  const present = models?.find(({ id }) => id === defaultModel);
  const fitting = found && say(found.name);
  const adopt = useMutation({
    mutationFn: async () => {
      if (!own) await call('createModel', { body: { template: fittingModel } });
      await call('makeModelDefault', { params: { id: fittingModel } });
    },
    onSuccess: () => showToast(t('sells.followed', { name: fitting ?? '' })),
    onSettled: () =>
      Promise.all(
        (['getMe', 'listModels', 'overview'] as const).map((route) =>
          client.invalidateQueries({ queryKey: keyOf(route) }),
        ),
      ),
  });
  return { now: present && say(present.name), fitting, adopt };
}
