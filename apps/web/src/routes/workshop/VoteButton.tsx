import { IconMinus, IconThumbUp, IconThumbUpFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import type { Voting } from './useVoting';
import css from './workshop.module.css';

interface Props {
  /** Id of the card or note. */
  readonly on: string;
  readonly what: string;
  readonly voting: Voting;
}

/** Gives a vote, or takes one back. The figure is of all. */
export function VoteButton({ on, what, voting }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mine = voting.mine(on);
  const total = voting.total(on);
  const Icon = mine > 0 ? IconThumbUpFilled : IconThumbUp;
  return (
    <span className={css.vote}>
      <button
        type="button"
        aria-label={t('maps.workshop.guest.vote', { what })}
        disabled={voting.left === 0}
        onClick={() => voting.give(on, 1)}
      >
        <Icon size={16} stroke={1.6} aria-hidden />
      </button>
      {total > 0 && (
        <span>
          <span aria-hidden>{format.number(total)}</span>
          <span className="unseen">
            {t('maps.workshop.votesGiven', { count: total, n: format.number(total) })}
          </span>
        </span>
      )}
      {mine > 0 && (
        <button
          type="button"
          aria-label={t('maps.workshop.guest.unvote', { what })}
          onClick={() => voting.give(on, -1)}
        >
          <IconMinus size={14} stroke={1.8} aria-hidden />
        </button>
      )}
    </span>
  );
}
