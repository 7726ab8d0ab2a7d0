import { Trans, useTranslation } from 'react-i18next';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import { StepField } from './StepField';
import type { SentenceProps } from './sentenceProps';
import { type Times, timesOf, withTimes } from './times';
import { WithinField } from './WithinField';

const HOW = ['atLeast', 'exactly', 'atMost', 'between'] as const;
const MOST = 100_000;

/** "did order completed at least once in the last 30 days", or never. */
export function DidSentence({ leaf, not, onChange }: SentenceProps<'did'>) {
  const { t } = useTranslation();
  const times = timesOf(leaf);
  const change = (by: Partial<typeof leaf>) => onChange({ ...leaf, ...by });
  const denied = not ? ('denied' as const) : undefined;
  const verb = denied ?? (times.how === 'never' ? 'no' : 'yes');
  const verbs = not ? (['yes', 'no', 'denied'] as const) : (['yes', 'no'] as const);
  const changeVerb = (chosen: (typeof verbs)[number]) => {
    if (chosen === 'denied') return;
    onChange({ ...leaf, ...withTimes(chosen === 'no' ? { how: 'never' } : { how: 'atLeast', n: 1 }) }, false);
  };
  return (
    <Trans
      t={t}
      i18nKey={times.how === 'never' ? 'segments.say.never' : 'segments.say.did'}
      components={{
        verb: (
          <ChoiceField
            name={t('segments.fields.verb')}
            value={verb}
            choices={verbs.map((value) => ({ value, label: t(`segments.verbs.did_${value}`) }))}
            onChange={changeVerb}
          />
        ),
        contacts: (
          <StepField
            name={t('segments.fields.contacts')}
            value={leaf.contacts}
            onChange={(contacts) => change({ contacts })}
          />
        ),
        times: <TimesField value={times} onChange={(next) => onChange({ ...leaf, ...withTimes(next) })} />,
        within: (
          <WithinField
            way={times.how === 'never' ? 'never' : 'back'}
            value={leaf.within}
            onChange={(within) => change({ within })}
          />
        ),
      }}
    />
  );
}

interface TimesProps {
  readonly value: Times;
  readonly onChange: (times: Times) => void;
}

function TimesField({ value, onChange }: TimesProps) {
  const { t } = useTranslation();
  if (value.how === 'never') return null;
  const to = value.how === 'between' ? value.to : value.n + 1;
  const choose = (how: (typeof HOW)[number]) =>
    onChange(how === 'between' ? { how, n: value.n, to } : { how, n: value.n });
  return (
    <>
      <ChoiceField
        name={t('segments.fields.howOften')}
        value={value.how}
        choices={HOW.map((how) => ({ value: how, label: t(`segments.times.${how}`) }))}
        onChange={choose}
      />{' '}
      <NumberField
        name={t('segments.fields.times')}
        value={value.n}
        least={1}
        most={MOST}
        onChange={(n) =>
          onChange(value.how === 'between' ? { ...value, n, to: Math.max(n, value.to) } : { ...value, n })
        }
      />{' '}
      {value.how === 'between' && (
        <>
          {t('segments.times.and')}{' '}
          <NumberField
            name={t('segments.fields.timesMost')}
            value={value.to}
            least={value.n}
            most={MOST}
            onChange={(most) => onChange({ ...value, to: most })}
          />{' '}
        </>
      )}
      {t('segments.times.times', { count: to === value.n + 1 ? value.n : to })}
    </>
  );
}
