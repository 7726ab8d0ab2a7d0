import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './stages.module.css';
import { useWalker } from './useWalker';

interface Props {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export function TemplatePanel({ onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const walker = useWalker();
  const { data } = useQuery(apiQuery('listTemplates', {}));
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
              onClick={() => create.mutate({ body: { template: model.id } })}
            >
              <strong>{format.say(model.name)}</strong>
              <small>{walker(model.key)}</small>
              <span>{model.stages.map((stage) => format.say(stage.name)).join(' → ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
