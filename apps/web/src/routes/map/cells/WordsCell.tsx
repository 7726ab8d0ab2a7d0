import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session';
import { feelingColor } from '../../../components/Face';
import { Quote } from '../../../components/Quote';
import type { CellProps } from '../cellProps';
import { typicalWords } from '../findings';
import { useMapNavigate } from '../useMapNavigate';
import css from './WordsCell.module.css';

/** A real sentence of a real customer, one click from who said it. */
export function WordsCell({ stage }: CellProps) {
  const { t } = useTranslation();
  const change = useMapNavigate();
  const workspace = useMe().workspace?.id ?? '';
  const said = typicalWords(stage);
  if (!said) return <span className={css.none}>{t('map.noWords')}</span>;
  const style = said.emotion === null ? undefined : { borderColor: feelingColor(said.emotion) };
  const words = (
    <blockquote className={css.words} style={style}>
      <Quote>{said.text}</Quote>
    </blockquote>
  );
  return (
    <>
      {said.personId ? (
        <Link
          to="/w/$workspace/customers/$person"
          params={{ workspace, person: said.personId }}
          className={css.link}
          title={t('map.openCustomer')}
        >
          {words}
        </Link>
      ) : (
        words
      )}
      {stage.words.length > 1 && (
        <button type="button" className={css.more} onClick={() => change({ cell: `${stage.id}.feelings` })}>
          {t('common.more')}
        </button>
      )}
    </>
  );
}
