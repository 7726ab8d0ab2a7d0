import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import { FEELINGS, feelingOf, howOf, SURVEYS, scaleOf, withFeeling, withHow, withMetric } from './said';
import type { SentenceProps } from './sentenceProps';
import { VerbField } from './VerbField';
import { WithinField } from './WithinField';

const HOW = ['felt', 'scored', 'anything'] as const;
const OTHER = 'range';

/** "expressed themselves, and felt happy or better, in the last 90 days". */
export function SaidSentence({ leaf, not, onChange }: SentenceProps<'said'>) {
  const { t } = useTranslation();
  return (
    <Trans
      t={t}
      i18nKey="segments.say.said"
      components={{
        verb: <VerbField verb="said" not={not} onChange={(no) => onChange(leaf, no)} />,
        how: (
          <ChoiceField
            name={t('segments.fields.said')}
            value={howOf(leaf)}
            choices={HOW.map((value) => ({ value, label: t(`segments.said.${value}`) }))}
            onChange={(how) => onChange(withHow(leaf, how))}
          />
        ),
        what: <What leaf={leaf} not={not} onChange={onChange} />,
        within: (
          <WithinField way="back" value={leaf.within} onChange={(within) => onChange({ ...leaf, within })} />
        ),
      }}
    />
  );
}

function What(props: SentenceProps<'said'>) {
  const how = howOf(props.leaf);
  if (how === 'felt') return <Felt {...props} />;
  return how === 'scored' ? <Scored {...props} /> : null;
}

function Felt({ leaf, onChange }: SentenceProps<'said'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const chosen = feelingOf(leaf);
  const { atLeast = -2, atMost = 2 } = leaf.emotion ?? {};
  const range = t('segments.said.range', { low: format.feeling(atLeast), high: format.feeling(atMost) });
  return (
    <ChoiceField<string>
      name={t('segments.fields.feeling')}
      value={chosen ?? OTHER}
      choices={[
        ...FEELINGS.map((value) => ({
          value,
          label: t(`segments.feelings.${value.replace(':', '_') as 'atLeast_1'}`),
        })),
        ...(chosen ? [] : [{ value: OTHER, label: range }]),
      ]}
      onChange={(value) => {
        const feeling = FEELINGS.find((each) => each === value);
        if (feeling) onChange(withFeeling(leaf, feeling));
      }}
    />
  );
}

function Scored({ leaf, onChange }: SentenceProps<'said'>) {
  const { t } = useTranslation();
  const { metric, score } = leaf;
  const [low, high] = scaleOf(metric);
  const known = SURVEYS.map((value) => ({ value: value as string, label: t(`segments.surveys.${value}`) }));
  const other =
    metric && !known.some(({ value }) => value === metric) ? [{ value: metric, label: metric }] : [];
  const any = metric ? [] : [{ value: '', label: t('segments.surveys.any') }];
  const from = score?.atLeast ?? low;
  const to = score?.atMost ?? high;
  return (
    <Trans
      t={t}
      i18nKey="segments.say.scored"
      components={{
        survey: (
          <ChoiceField<string>
            name={t('segments.fields.survey')}
            value={metric ?? ''}
            choices={[...known, ...other, ...any]}
            onChange={(next) => onChange(withMetric(leaf, next))}
          />
        ),
        low: (
          <NumberField
            name={t('segments.fields.scoreFrom')}
            value={from}
            least={low}
            most={high}
            onChange={(atLeast) => onChange({ ...leaf, score: { atLeast, atMost: Math.max(atLeast, to) } })}
          />
        ),
        high: (
          <NumberField
            name={t('segments.fields.scoreTo')}
            value={to}
            least={from}
            most={high}
            onChange={(atMost) => onChange({ ...leaf, score: { atLeast: from, atMost } })}
          />
        ),
      }}
    />
  );
}
