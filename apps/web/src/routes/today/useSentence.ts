import type { TodayFinding } from '@viaggio/contract/today';
import { planSentence, type SentenceValue } from '@viaggio/domain/today';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../components/useChannelName';
import { useFormat } from '../../format';

/** A finding as one sentence in the reader's language. */
export function useSentence(): (finding: TodayFinding, weekday: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const channelName = useChannelName();
  const write = (value: SentenceValue): string => {
    switch (value.kind) {
      case 'number':
        return format.number(value.value);
      case 'money':
        return format.money(Math.round(value.value));
      case 'estimate':
        return format.money(Number(value.value.toPrecision(2)));
      case 'feeling':
        return format.feeling(value.value);
      case 'name':
        return format.say(value.name);
      case 'channel':
        return channelName(value.id);
      case 'event':
        return value.id;
      case 'weekday':
        return t(`today.weekdays.w${value.weekday}` as 'today.weekdays.w0');
    }
  };
  return (finding, weekday) => {
    const parts = planSentence(finding, weekday).map(({ key, count, values }) => {
      const written = Object.entries(values).map(([name, value]) => [name, write(value)]);
      return t(`today.says.${key}` as 'today.says.worth', { count, ...Object.fromEntries(written) });
    });
    return `${parts.join(': ')}.`;
  };
}
