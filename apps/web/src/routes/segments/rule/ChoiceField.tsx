import { type Choice, Picker } from '../../../components/Picker';
import { useReadOnly } from './readOnly';

interface Props<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/** One of several words of a sentence. */
export function ChoiceField<T extends string>(props: Props<T>) {
  const read = useReadOnly();
  const chosen = props.choices.find(({ value }) => value === props.value);
  return read ? <b>{chosen?.label ?? props.value}</b> : <Picker {...props} />;
}
