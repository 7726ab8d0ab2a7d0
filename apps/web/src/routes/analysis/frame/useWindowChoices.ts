import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { secondsOf } from './durations';

interface WindowChoice {
  readonly value: string;
  readonly label: string;
}

/** Lengths of time to choose from; one that an address asks for is among them, whatever it is. */
export function useWindowChoices(
  usual: readonly string[],
  asked: string | undefined,
): readonly WindowChoice[] {
  const { t } = useTranslation();
  const format = useFormat();
  const all = asked && !usual.includes(asked) ? [...usual, asked] : usual;
  return all.map((value) => ({
    value,
    label: t('analysis.within', { time: format.duration(secondsOf(value) ?? 0) }),
  }));
}
