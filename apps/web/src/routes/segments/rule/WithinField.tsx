import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { secondsOf } from '../../analysis/frame/durations';
import { ChoiceField } from './ChoiceField';

/**
 * `back`: counted back from now ("in the last 30 days"); `never`: so, of what did not happen; `after`: from the contact
 * before ("within 7 days").
 */
type Way = 'back' | 'never' | 'after';

const BACK = ['P1D', 'P7D', 'P14D', 'P30D', 'P60D', 'P90D', 'P180D', 'P365D'] as const;
const USUAL = {
  back: BACK,
  never: BACK,
  after: ['PT1H', 'P1D', 'P3D', 'P7D', 'P14D', 'P30D', 'P90D'],
} as const satisfies Record<Way, readonly string[]>;

interface Props {
  readonly way: Way;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A span of time; one that a rule asks for is among the choices, whatever it is. */
export function WithinField({ way, value, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const usual: readonly string[] = USUAL[way];
  const spans = value && !usual.includes(value) ? [...usual, value] : usual;
  const label = (span: string) => {
    const days = (secondsOf(span) ?? 0) / 86_400;
    const time = days >= 2 ? t('common.days', { count: days, n: format.number(days) }) : undefined;
    return t(`segments.within.${way}`, { time: time ?? format.duration(days * 86_400) });
  };
  return (
    <ChoiceField<string>
      name={t('segments.fields.within')}
      value={value ?? ''}
      choices={[
        ...spans.map((span) => ({ value: span, label: label(span) })),
        { value: '', label: t(`segments.within.${way}Ever`) },
      ]}
      onChange={(chosen) => onChange(chosen || null)}
    />
  );
}
