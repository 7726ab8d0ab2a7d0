import type { MapDocument } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../format';
import { tallyVotes } from '../../../maps/votes/tallyVotes';
import side from '../Side.module.css';
import css from './workshop.module.css';

/** So many are talked about. */
const MOST_SHOWN = 10;

interface Props {
  readonly document: MapDocument;
  readonly onShow: (cell: { readonly row: string; readonly stage: string }) => void;
}

/** Cards and notes by the votes they have. */
export function MostVoted({ document, onShow }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { total } = tallyVotes(document.votes, '');
  const voted = [...document.cards, ...document.stickies]
    .flatMap((one) => {
      const votes = total.get(one.id) ?? 0;
      return votes > 0 ? [{ one, votes }] : [];
    })
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, MOST_SHOWN);
  return (
    <section className={side.part}>
      <h3>{t('maps.workshop.mostVoted')}</h3>
      {voted.length === 0 && <p className={side.quiet}>{t('maps.workshop.noVotes')}</p>}
      <ol className={side.lines}>
        {voted.map(({ one, votes }) => (
          <li key={one.id}>
            <span>{one.text || t('maps.versions.noText')}</span>
            <span className={side.line}>
              <b>{t('maps.workshop.votesGiven', { count: votes, n: format.number(votes) })}</b>
              {'row' in one && (
                <button type="button" className={css.go} onClick={() => onShow(one)}>
                  {t('maps.comments.goTo')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
