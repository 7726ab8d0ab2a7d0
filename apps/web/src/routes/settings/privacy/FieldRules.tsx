import { TextInput } from '@mantine/core';
import type { PrivacyPolicy } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import rows from '../rows.module.css';
import { Choice } from './Choice';

type Rule = PrivacyPolicy['fields'][number];

interface Props {
  readonly rules: readonly Rule[];
  readonly onChange: (rules: Rule[]) => void;
}

export function FieldRules({ rules, onChange }: Props) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Rule>) =>
    onChange(rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)));
  const actions = [
    { value: 'drop' as const, label: t('privacy.fieldDrop') },
    { value: 'mask' as const, label: t('privacy.fieldMask') },
  ];
  return (
    <section>
      <h2 className={rows.title}>{t('privacy.fields')}</h2>
      <p className={rows.lead}>{t('privacy.fieldsHelp')}</p>
      {rules.map((rule, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own while it is written
        <div className={rows.form} key={index}>
          <TextInput
            required
            label={t('privacy.fieldName')}
            maxLength={200}
            value={rule.field}
            onChange={(event) => set(index, { field: event.target.value })}
          />
          <Choice
            label={rule.field}
            options={actions}
            value={rule.action}
            onChange={(action) => set(index, { action })}
          />
          <Button small look="plain" onClick={() => onChange(rules.filter((_, at) => at !== index))}>
            {t('privacy.remove')}
          </Button>
        </div>
      ))}
      <Button small onClick={() => onChange([...rules, { field: '', action: 'drop' }])}>
        {t('privacy.fieldAdd')}
      </Button>
    </section>
  );
}
