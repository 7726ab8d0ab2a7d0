import { Checkbox } from '@mantine/core';
import { scopes as allScopes, type Scope } from '@viaggio/contract/access';
import { useTranslation } from 'react-i18next';
import rows from '../rows.module.css';

interface Props {
  readonly scopes: readonly Scope[];
  readonly onChange: (scopes: readonly Scope[]) => void;
}

export function ScopeChoice({ scopes, onChange }: Props) {
  const { t } = useTranslation();
  const set = (chosen: readonly string[]) => onChange(allScopes.filter((scope) => chosen.includes(scope)));
  return (
    <Checkbox.Group label={t('settings.keys.scopes')} value={[...scopes]} onChange={set}>
      <div className={rows.ticks}>
        {allScopes.map((scope) => (
          <Checkbox
            key={scope}
            value={scope}
            label={t(`settings.keys.scope_${scope}`)}
            description={t(`settings.keys.scope_${scope}Help`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
