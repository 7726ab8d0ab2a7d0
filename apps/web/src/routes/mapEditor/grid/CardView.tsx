// biome-ignore-all lint/a11y/useSemanticElements: a card holds paragraphs and pictures.
// biome-ignore-all lint/a11y/useFocusableInteractive: `spotProps` gives the roving tabindex.
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { MapCard, RowKind } from '@viaggio/domain/maps';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useFocus } from '../session/EditorContext';
import css from './Card.module.css';
import { CardImage } from './CardImage';
import { CardMarks } from './CardMarks';
import { CardText } from './CardText';
import { spotProps } from './spotOf';

interface Props {
  readonly card: MapCard;
  readonly kind: RowKind;
}

/** A card in its cell: read, chosen, or written in. */
export const CardView = memo(function CardView({ card, kind }: Props) {
  const { t } = useTranslation();
  const { session, openSide } = useEditor();
  const active = useFocus(({ spot }) => spot.card === card.id);
  const chosen = useFocus((state) => state.chosen.has(card.id));
  const writing = useFocus(({ editing }) => editing?.kind === 'card' && editing.id === card.id);
  const looks = {
    'data-origin': card.origin,
    'data-verdict': card.verdict ?? undefined,
    'data-optional': card.optional || undefined,
    'data-chosen': chosen || undefined,
  };
  if (writing) {
    return (
      <div className={css.card} data-kind={kind} data-writing="" {...looks}>
        <CardText card={card.id} />
        <CardMarks card={card} />
      </div>
    );
  }
  return (
    <div className={css.slot}>
      <div
        role="button"
        className={css.card}
        data-kind={kind}
        data-active={active || undefined}
        {...looks}
        {...spotProps({ row: card.row, stage: card.stage, card: card.id }, active)}
      >
        {chosen && <span className="unseen">{t('maps.cards.chosen')}</span>}
        {card.image && <CardImage map={session.map} image={card.image} />}
        {card.text ? (
          <p className={css.text}>{card.text}</p>
        ) : (
          card.score === null && !card.image && <p className={css.empty}>{t('maps.cards.empty')}</p>
        )}
        <CardMarks card={card} />
        {card.optional && <span className="unseen">{t('maps.cards.optional')}</span>}
      </div>
      {active && (
        <button
          type="button"
          tabIndex={-1}
          className={`${css.details} no-print`}
          title={t('maps.cards.details')}
          aria-label={t('maps.cards.details')}
          onClick={() => openSide('card')}
        >
          <IconAdjustmentsHorizontal size={14} stroke={1.7} aria-hidden />
        </button>
      )}
    </div>
  );
});
