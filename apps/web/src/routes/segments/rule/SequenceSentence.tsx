import { Trans, useTranslation } from 'react-i18next';
import { ChoiceField } from './ChoiceField';
import { StepField } from './StepField';
import type { SentenceProps } from './sentenceProps';
import { VerbField } from './VerbField';
import { WithinField } from './WithinField';

/** "did checkout in the last 7 days, and then no order within 1 day". */
export function SequenceSentence({ leaf, not, onChange }: SentenceProps<'sequence'>) {
  const { t } = useTranslation();
  const change = (by: Partial<typeof leaf>) => onChange({ ...leaf, ...by });
  return (
    <Trans
      t={t}
      i18nKey="segments.say.sequence"
      components={{
        verb: <VerbField verb="sequence" not={not} onChange={(no) => onChange(leaf, no)} />,
        first: (
          <StepField
            name={t('segments.fields.first')}
            value={leaf.first}
            onChange={(first) => change({ first })}
          />
        ),
        since: <WithinField way="back" value={leaf.since} onChange={(since) => change({ since })} />,
        whether: (
          <ChoiceField
            name={t('segments.fields.whether')}
            value={leaf.missing ? 'missing' : 'came'}
            choices={(['came', 'missing'] as const).map((value) => ({
              value,
              label: t(`segments.verbs.${value}`),
            }))}
            onChange={(chosen) => change({ missing: chosen === 'missing' })}
          />
        ),
        next: (
          <StepField
            name={t('segments.fields.next')}
            value={leaf.next}
            onChange={(next) => change({ next })}
          />
        ),
        within: <WithinField way="after" value={leaf.within} onChange={(within) => change({ within })} />,
      }}
    />
  );
}
