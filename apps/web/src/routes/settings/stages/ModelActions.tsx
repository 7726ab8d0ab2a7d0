import type { JourneyModel, StoredModel } from '@viaggio/contract/models';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

interface Props {
  readonly stored: StoredModel;
  readonly model: JourneyModel;
  readonly only: boolean;
  readonly onReset: () => void;
}

export function ModelActions({ stored, model, only, onReset }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useChange('updateModel', {
    renews: ['listModels', 'overview', 'listPeople', 'getPerson', 'getTimeline'],
    onDone: (answer) =>
      showToast(t('settings.stages.saved', { version: format.number(answer.model.version) })),
  });
  const changed = JSON.stringify(model) !== JSON.stringify(stored.model);
  const store = () => save.mutate({ params: { id: stored.model.id }, body: { model } });
  return (
    <>
      {!stored.default && <OtherModel stored={stored} only={only} />}
      {changed && (
        <div className={rows.bar} role="status">
          <span>{t('settings.touchpoints.unsaved')}</span>
          <Button onClick={onReset}>{t('settings.touchpoints.discard')}</Button>
          <Button look="solid" busy={save.isPending} onClick={store}>
            {t('settings.stages.save')}
          </Button>
        </div>
      )}
    </>
  );
}

/** What can be done with a model the map does not use. */
function OtherModel({ stored, only }: Pick<Props, 'stored' | 'only'>) {
  const { t } = useTranslation();
  const name = useFormat().say(stored.model.name);
  const params = { id: stored.model.id };
  const makeDefault = useChange('makeModelDefault', {
    renews: ['listModels', 'getMe', 'overview', 'listPeople'],
    onDone: () => showToast(t('settings.stages.madeDefault', { name })),
  });
  const remove = useChange('deleteModel', {
    renews: ['listModels'],
    onDone: () => showToast(t('settings.stages.deleted', { name })),
  });
  return (
    <div className={rows.foot}>
      <Button busy={makeDefault.isPending} onClick={() => makeDefault.mutate({ params })}>
        {t('settings.stages.makeDefault')}
      </Button>
      {!only && (
        <ConfirmButton busy={remove.isPending} onConfirm={() => remove.mutate({ params })}>
          {t('settings.stages.delete')}
        </ConfirmButton>
      )}
    </div>
  );
}
