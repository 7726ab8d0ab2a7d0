import { TextInput } from '@mantine/core';
import type { SourceKind } from '@viaggio/contract/sources';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { useChange } from '../../../components/useChange';
import { KindCards } from '../KindCards';
import rows from '../rows.module.css';

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
        <KindCards
          legend={t('settings.sources.kind')}
          kinds={KINDS}
          nameOf={(each) => t(`settings.sources.kinds.${each}`)}
          chosen={kind}
          onChoose={setKind}
        />
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
