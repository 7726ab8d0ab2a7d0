import type { MapCard, RowKind } from '@viaggio/domain/maps';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../components/Face';
import { useFormat } from '../../../format';
import css from './Sheet.module.css';

interface Props {
  readonly kind: RowKind;
  readonly cards: readonly MapCard[];
  readonly beside?: ((card: MapCard) => ReactNode) | undefined;
  readonly under?: ((card: MapCard) => ReactNode) | undefined;
}

/** The cards of one cell, to be read. */
export function SheetCards({ kind, cards, beside, under }: Props) {
  if (cards.length === 0) return null;
  return (
    <ul className={css.cards} data-kind={kind}>
      {cards.map((card) => (
        <li key={card.id}>
          <CardWords card={card}>{under?.(card)}</CardWords>
          {beside?.(card)}
        </li>
      ))}
    </ul>
  );
}

function CardWords({ card, children }: { card: MapCard; children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={css.card}>
      {card.score !== null && (
        <span className={css.score}>
          <Face value={card.score} size={16} /> {format.feeling(card.score)}
          {card.ideal && <small>{t('maps.marks.ideal')}</small>}
        </span>
      )}
      {card.text && <p>{card.text}</p>}
      <Marks card={card} />
      {children}
    </div>
  );
}

/** What is to be known of a statement before it is believed. */
function Marks({ card }: { card: MapCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const marks = [
    card.origin === 'hypothesis' && t(`maps.marks.hypothesis_${card.verdict ?? 'open'}`),
    card.origin === 'drafted' && t('maps.marks.drafted'),
    card.moment && t(`maps.marks.moment_${card.moment}`),
    card.effort !== null && t('maps.marks.effort', { n: format.number(card.effort) }),
    card.value !== null && t('maps.marks.value', { n: format.number(card.value) }),
    card.target !== null && t('maps.marks.target', { n: format.decimal(card.target) }),
    card.owner,
    card.due && t('maps.marks.due', { date: format.date(card.due, 'dayYear') }),
  ].filter(Boolean);
  if (marks.length === 0) return null;
  return <small>{marks.join(' · ')}</small>;
}
