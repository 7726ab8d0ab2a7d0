import { useFormat } from '../../../format';
import { secondsOf } from './durations';

/** Lengths of time to choose from, each in words; one that an address asks for is among them, whatever it is. */
export function useLengthChoices(
  usual: readonly string[],
  asked: string | undefined,
  words: (time: string) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const format = useFormat();
  const all = asked && !usual.includes(asked) ? [...usual, asked] : usual;
  return all.map((value) => ({ value, label: words(format.duration(secondsOf(value) ?? 0)) }));
}
