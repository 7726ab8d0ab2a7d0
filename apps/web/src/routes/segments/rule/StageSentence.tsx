import { Trans, useTranslation } from 'react-i18next';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { useFormat } from '../../../format';
import { ChoiceField } from './ChoiceField';
import { ManyField } from './ManyField';
import type { SentenceProps } from './sentenceProps';
import { VerbField } from './VerbField';
import { WithinField } from './WithinField';

const STATES = ['present', 'active', 'dormant', 'lost'] as const;

/** "are in the stage Purchase and are dormant". */
export function StageSentence({ leaf, not, onChange }: SentenceProps<'stage'>) {
  const { t } = useTranslation();
  const change = (by: Partial<typeof leaf>) => onChange({ ...leaf, ...by });
  return (
    <Trans
      t={t}
      i18nKey="segments.say.stage"
      components={{
        verb: <VerbField verb="stage" not={not} onChange={(no) => onChange(leaf, no)} />,
        stages: <StagesField value={leaf.stages} onChange={(stages) => change({ stages })} />,
        state: (
          <ChoiceField
            name={t('segments.fields.state')}
            value={leaf.state}
            choices={STATES.map((value) => ({ value, label: t(`segments.states.${value}`) }))}
            onChange={(state) => change({ state })}
          />
        ),
      }}
    />
  );
}

/** "reached the stage Purchase in the last 30 days", wherever they are now. */
export function ReachedSentence({ leaf, not, onChange }: SentenceProps<'reached'>) {
  const { t } = useTranslation();
  const change = (by: Partial<typeof leaf>) => onChange({ ...leaf, ...by });
  return (
    <Trans
      t={t}
      i18nKey="segments.say.reached"
      components={{
        verb: <VerbField verb="reached" not={not} onChange={(no) => onChange(leaf, no)} />,
        stages: <StagesField value={leaf.stages} onChange={(stages) => change({ stages })} />,
        within: <WithinField way="back" value={leaf.within} onChange={(within) => change({ within })} />,
      }}
    />
  );
}

interface StagesProps {
  readonly value: readonly string[];
  readonly onChange: (stages: readonly string[]) => void;
}

function StagesField({ value, onChange }: StagesProps) {
  const { t } = useTranslation();
  const { say } = useFormat();
  const stages = useDefaultModel()?.stages ?? [];
  return (
    <ManyField
      name={t('segments.fields.stages')}
      none={t('segments.noStages')}
      value={value}
      choices={stages.map(({ id, name }) => ({ value: id, label: say(name) }))}
      onChange={onChange}
    />
  );
}
