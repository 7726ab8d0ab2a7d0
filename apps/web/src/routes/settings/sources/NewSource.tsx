import { TextInput } from '@mantine/core';
import type { SourceKind } from '@viaggio/contract/sources';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import css from './sources.module.css';

const KINDS: readonly SourceKind[] = ['web', 'server', 'mobile', 'till', 'crm', 'email', 'ads', 'other'];

interface Props {
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function NewSource({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<SourceKind>('web');
  const [name, setName] = useState('');
  const create = useChange('createSource', { renews: ['listSources'], onDone: ({ id }) => onCreated(id) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: { kind, name: name.trim() || t(`settings.sources.kinds.${kind}`) } });
  };
  return (
    <Panel title={t('settings.sources.addTitle')} place="middle" onClose={onClose}>
      <form onSubmit={submit}>
        <fieldset className={css.kinds}>
          <legend>{t('settings.sources.kind')}</legend>
          {KINDS.map((each) => (
            <label key={each}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              {t(`settings.sources.kinds.${each}`)}
            </label>
          ))}
        </fieldset>
        <TextInput
          label={t('settings.sources.name')}
          placeholder={t(`settings.sources.kinds.${kind}`)}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="solid" busy={create.isPending} className={rows.later}>
          {t('settings.sources.create')}
        </Button>
      </form>
    </Panel>
  );
}
