import { Trans, useTranslation } from 'react-i18next';
import { showValue, withValue } from '../../settings/rules/conditionValue';
import { OPERATORS } from '../../settings/rules/operators';
import { ChoiceField } from './ChoiceField';
import type { SentenceProps } from './sentenceProps';
import { TextField } from './TextField';
import { VerbField } from './VerbField';

const USUAL = [
  'city',
  'country',
  'postalCode',
  'age',
  'gender',
  'language',
  'company',
  'title',
  'newsletter',
] as const;

/** "say of themselves: city is Rome". */
export function TraitSentence({ leaf, not, onChange }: SentenceProps<'trait'>) {
  const { t } = useTranslation();
  const { trait, op, value } = leaf;
  const condition = { property: trait, op, ...(value === undefined ? {} : { value }) };
  const take = (next: typeof condition) =>
    onChange({ kind: 'trait', trait: next.property, op: next.op, value: next.value });
  const needsValue = op !== 'exists' && op !== 'not_exists';
  return (
    <Trans
      t={t}
      i18nKey="segments.say.trait"
      components={{
        verb: <VerbField verb="trait" not={not} onChange={(no) => onChange(leaf, no)} />,
        trait: (
          <TextField
            name={t('segments.fields.trait')}
            value={trait}
            known={USUAL.map((name) => ({ value: name, label: t(`traits.${name}`) }))}
            onChange={(property) => take({ ...condition, property })}
          />
        ),
        op: (
          <ChoiceField
            name={t('segments.fields.compared')}
            value={op}
            choices={OPERATORS.map((each) => ({ value: each, label: t(`settings.rules.ops.${each}`) }))}
            onChange={(next) => take(withValue({ property: trait, op: next }, showValue(condition)))}
          />
        ),
        value: needsValue ? (
          <TextField
            name={t('segments.fields.value')}
            value={showValue(condition)}
            onChange={(text) => take(withValue(condition, text))}
          />
        ) : (
          <span />
        ),
      }}
    />
  );
}
