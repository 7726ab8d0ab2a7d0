import { useQuery } from '@tanstack/react-query';
import type { StoredModel } from '@viaggio/contract/models';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { copyModel } from './modelDraft';
import css from './stages.module.css';
import { useWalker } from './useWalker';

interface Props {
  readonly models: readonly StoredModel[];
  /** The journey that is open: a copy of it can be changed apart. */
  readonly chosen: StoredModel | undefined;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Journeys to start from. One that is already among those of the workspace opens instead of being added twice. */
export function TemplatePanel({ models, chosen, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const walker = useWalker();
  const { data } = useQuery(apiQuery('listTemplates', {}));
  const has = (id: string) => models.some(({ model }) => model.id === id);
  const create = useChange('createModel', {
    renews: ['listModels'],
    onDone: ({ model }) => onAdded(model.id),
  });
  return (
    <Panel
      title={t('settings.stages.addModel')}
      kicker={t('settings.stages.templates')}
      place="wide"
      onClose={onClose}
    >
      <p className={rows.lead}>{t('settings.stages.addModelHelp')}</p>
      {!data && <Skeleton />}
      <ul>
        {data?.items.map((model) => (
          <li key={model.id}>
            <button
              type="button"
              className={css.template}
              disabled={create.isPending}
              onClick={() =>
                has(model.id) ? onAdded(model.id) : create.mutate({ body: { template: model.id } })
              }
            >
              <strong>{format.say(model.name)}</strong>
              <small>
                {walker(model.key)}
                {has(model.id) && `, ${t('settings.stages.already')}`}
              </small>
              <span>{model.stages.map((stage) => format.say(stage.name)).join(' → ')}</span>
            </button>
          </li>
        ))}
        {chosen && (
          <li>
            <button
              type="button"
              className={css.template}
              disabled={create.isPending}
              onClick={() =>
                create.mutate({
                  body: {
                    model: copyModel(
                      chosen.model,
                      models.map(({ model }) => model.id),
                    ),
                  },
                })
              }
            >
              <strong>{t('settings.stages.copy', { name: format.say(chosen.model.name) })}</strong>
              <span>{t('settings.stages.copyHelp')}</span>
            </button>
          </li>
        )}
      </ul>
    </Panel>
  );
}
