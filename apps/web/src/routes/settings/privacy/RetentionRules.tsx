import { NumberInput, Select, TextInput } from '@mantine/core';
import type { PrivacyPolicy } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import rows from '../rows.module.css';

type Rule = PrivacyPolicy['retention'][number];

interface Props {
  readonly rules: readonly Rule[];
  readonly onChange: (rules: Rule[]) => void;
}

const YEAR_DAYS = 365;

export function RetentionRules({ rules, onChange }: Props) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Rule>) =>
    onChange(rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)));
  const kinds = [
    { value: 'pages', label: t('privacy.keepPages') },
    { value: 'all', label: t('privacy.keepAll') },
    { value: 'named', label: t('privacy.keepNamed') },
  ];
  return (
    <section>
      <h2 className={rows.title}>{t('privacy.keep')}</h2>
      <p className={rows.lead}>{t('privacy.keepHelp')}</p>
      {rules.map((rule, index) => {
        const named = rule.events !== 'pages' && rule.events !== 'all';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own while it is written
          <div className={rows.form} key={index}>
            <Select
              aria-label={t('privacy.keep')}
              allowDeselect={false}
              data={kinds}
              value={named ? 'named' : rule.events}
              onChange={(next) => next && set(index, { events: next === 'named' ? '' : next })}
            />
            {named && (
              <TextInput
                required
                label={t('privacy.keepName')}
                maxLength={200}
                value={rule.events}
                onChange={(event) => set(index, { events: event.target.value })}
              />
            )}
            <NumberInput
              label={t('privacy.keepDays')}
              min={1}
              max={36_500}
              allowDecimal={false}
              value={rule.days}
              onChange={(next) => set(index, { days: Number(next) || 1 })}
            />
            <Button small look="plain" onClick={() => onChange(rules.filter((_, at) => at !== index))}>
              {t('privacy.remove')}
            </Button>
          </div>
        );
      })}
      <Button small onClick={() => onChange([...rules, { events: 'pages', days: YEAR_DAYS }])}>
        {t('privacy.keepAdd')}
      </Button>
    </section>
  );
}
