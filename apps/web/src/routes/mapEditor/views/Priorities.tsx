import type { MapCard } from '@viaggio/domain/maps';
import { setCard } from '@viaggio/maps/document';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../components/Empty';
import { useFormat } from '../../../format';
import { useDocument, useEditor } from '../session/EditorContext';
import css from './Priorities.module.css';
import { byPriority, spread } from './spread';

/**
 * Opportunities by what they are worth and what they ask: value up, effort to the right. A card goes elsewhere by its
 * arrows or by dragging; the list below says the same in words, the best first.
 */
export function Priorities() {
  const { t } = useTranslation();
  const { cards, rows } = useDocument();
  const kinds = new Set(rows.filter(({ kind }) => kind === 'opportunities').map(({ id }) => id));
  const all = cards.filter((card) => kinds.has(card.row));
  const board = useRef<HTMLDivElement>(null);
  if (all.length === 0)
    return <Empty title={t('maps.editor.noOpportunities')}>{t('maps.editor.noOpportunitiesText')}</Empty>;
  const order = byPriority(all);
  const number = (card: MapCard) => order.indexOf(card) + 1;
  return (
    <div className={css.page}>
      <div className={css.frame}>
        <span className={css.up}>{t('maps.cards.value')}</span>
        <div ref={board} className={css.board}>
          {(['doFirst', 'plan', 'quick', 'leave'] as const).map((corner) => (
            <span key={corner} className={css.corner} data-corner={corner}>
              {t(`maps.editor.corners.${corner}`)}
            </span>
          ))}
          {spread(all).map(({ card, left, top }) => (
            <Opportunity
              key={card.id}
              card={card}
              number={number(card)}
              left={left}
              top={top}
              board={board}
            />
          ))}
        </div>
        <span className={css.across}>{t('maps.cards.effort')}</span>
      </div>
      <ol className={css.list}>
        {order.map((card) => (
          <li key={card.id}>
            <Line card={card} number={number(card)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

const clamp = (value: number): number => Math.max(1, Math.min(5, Math.round(value)));

interface OpportunityProps {
  readonly card: MapCard;
  readonly number: number;
  readonly left: number;
  readonly top: number;
  readonly board: React.RefObject<HTMLDivElement | null>;
}

function Opportunity({ card, number, left, top, board }: OpportunityProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { session, mayWrite, openSide } = useEditor();
  const place = (value: number, effort: number) =>
    setCard(session.doc, card.id, { value: clamp(value), effort: clamp(effort) });
  const [value, effort] = [card.value ?? 3, card.effort ?? 3];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    if (!by || !mayWrite) return;
    event.preventDefault();
    place(value + (by[0] ?? 0), effort + (by[1] ?? 0));
  };
  const dragTo = (x: number, y: number) => {
    const box = board.current?.getBoundingClientRect();
    if (box && mayWrite)
      place(5.5 - ((y - box.top) / box.height) * 5, 0.5 + ((x - box.left) / box.width) * 5);
  };
  return (
    <button
      type="button"
      className={css.dot}
      style={{ left: `${left}%`, top: `${top}%` }}
      title={card.text}
      aria-label={t('maps.editor.opportunity', {
        text: card.text || t('maps.cards.empty'),
        value: format.number(value),
        effort: format.number(effort),
      })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerUp={(event) => dragTo(event.clientX, event.clientY)}
      onFocus={() => session.focus.stand({ row: card.row, stage: card.stage, card: card.id })}
      onDoubleClick={() => openSide('card')}
    >
      {format.number(number)}
    </button>
  );
}

function Line({ card, number }: { card: MapCard; number: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { session, openSide } = useEditor();
  const { stages } = useDocument();
  return (
    <button
      type="button"
      className={css.line}
      onClick={() => {
        session.focus.stand({ row: card.row, stage: card.stage, card: card.id });
        openSide('card');
      }}
    >
      <span className={css.number}>{format.number(number)}</span>
      <span>{card.text || t('maps.cards.empty')}</span>
      <small>
        {[
          stages.find(({ id }) => id === card.stage)?.name,
          card.value === null || card.effort === null
            ? t('maps.editor.notWeighed')
            : t('maps.cards.priority', {
                value: format.number(card.value),
                effort: format.number(card.effort),
              }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </button>
  );
}
