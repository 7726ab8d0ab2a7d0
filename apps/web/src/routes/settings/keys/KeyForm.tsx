import { Checkbox, TextInput } from '@mantine/core';
import type { Scope } from '@viaggio/contract/common';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { CopyBlock } from '../../../components/CopyBlock';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';

const SCOPES: readonly Scope[] = ['read', 'write', 'import', 'admin'];

export function KeyForm() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read']);
  const create = useChange('createKey', { renews: ['listKeys'], onDone: () => setName('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: { name: name.trim(), scopes: [...scopes] } });
  };
  const toggle = (scope: Scope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope]);
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
        <Checkbox.Group label={t('settings.keys.scopes')} value={[...scopes]}>
          <div className={rows.ends} style={{ flexWrap: 'wrap', marginTop: '0.4rem' }}>
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`settings.keys.scope_${scope}`)}
                onChange={() => toggle(scope)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <div>
          <Button type="submit" look="solid" disabled={scopes.length === 0} busy={create.isPending}>
            {t('settings.keys.create')}
          </Button>
        </div>
      </form>
      {create.data && (
        <div style={{ marginTop: '1.25rem' }}>
          <p className={rows.warn}>{t('settings.keys.created')}</p>
          <CopyBlock text={create.data.key} label={create.data.name} />
        </div>
      )}
    </section>
  );
}
