import { useTranslation } from 'react-i18next';
import { ChoiceField } from './ChoiceField';

interface Props {
  readonly verb: 'sequence' | 'stage' | 'reached' | 'said' | 'trait' | 'list';
  readonly not: boolean;
  readonly onChange: (not: boolean) => void;
}

/** The verb of a sentence, said or denied. */
export function VerbField({ verb, not, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      name={t('segments.fields.verb')}
      value={not ? 'no' : 'yes'}
      choices={[
        { value: 'yes', label: t(`segments.verbs.${verb}_yes`) },
        { value: 'no', label: t(`segments.verbs.${verb}_no`) },
      ]}
      onChange={(chosen) => onChange(chosen === 'no')}
    />
  );
}
