import { useId } from 'react';
import css from './KindCards.module.css';

interface Props<Kind extends string> {
  readonly legend: string;
  readonly kinds: readonly Kind[];
  readonly nameOf: (kind: Kind) => string;
  readonly chosen: Kind;
  readonly onChoose: (kind: Kind) => void;
}

/** One of a few kinds, each on a card of its own. */
export function KindCards<Kind extends string>({ legend, kinds, nameOf, chosen, onChoose }: Props<Kind>) {
  const name = useId();
  return (
    <fieldset className={css.kinds}>
      <legend>{legend}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input type="radio" name={name} checked={chosen === kind} onChange={() => onChoose(kind)} />
          {nameOf(kind)}
        </label>
      ))}
    </fieldset>
  );
}
