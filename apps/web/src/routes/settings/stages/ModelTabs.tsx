import type { StoredModel } from '@viaggio/contract/models';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import css from './stages.module.css';

interface Props {
  readonly models: readonly StoredModel[];
  readonly chosen: StoredModel | undefined;
  readonly onOpen: (id: string) => void;
}

export function ModelTabs({ models, chosen, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={css.models}>
      {models.map((stored) => (
        <li key={stored.model.id}>
          <button type="button" aria-pressed={stored === chosen} onClick={() => onOpen(stored.model.id)}>
            {format.say(stored.model.name)}
            {stored.default && <small>{t('settings.stages.default')}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
