import { Quote } from '../../../../components/Quote';
import { typicalWords } from '../../../map/findings';
import type { PlaceData } from '../LiveData';
import { Datum } from './Datum';
import css from './places.module.css';

/** A real sentence of a real customer of these, one click from the others. */
export function WordData({ data: { stage } }: PlaceData) {
  const said = typicalWords(stage);
  if (!said) return null;
  return (
    <Datum figure={`${stage.id}.feelings`}>
      <span className={css.words}>
        <Quote>{said.text}</Quote>
      </span>
    </Datum>
  );
}
