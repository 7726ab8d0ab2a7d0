import { TextInput } from '@mantine/core';
import type { Scope } from '@viaggio/contract/access';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { CopyBlock } from '../../../components/CopyBlock';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import { ScopeChoice } from './ScopeChoice';

export function KeyForm() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read']);
  const create = useChange('createKey', { renews: ['listKeys'], onDone: () => setName('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: { name: name.trim(), scopes: [...scopes] } });
  };
  return (
    <section>
      <h2 className={rows.title}>{t('settings.keys.create')}</h2>
      <form className={rows.stack} onSubmit={submit}>
        <TextInput
          required
          maxLength={120}
          label={t('settings.keys.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <ScopeChoice scopes={scopes} onChange={setScopes} />
        <div>
          <Button type="submit" look="solid" disabled={scopes.length === 0} busy={create.isPending}>
            {t('settings.keys.create')}
          </Button>
        </div>
      </form>
      {create.data && (
        <div className={rows.made}>
          <p className={rows.warn}>{t('settings.keys.created')}</p>
          <CopyBlock text={create.data.key} label={create.data.name} />
        </div>
      )}
    </section>
  );
}
