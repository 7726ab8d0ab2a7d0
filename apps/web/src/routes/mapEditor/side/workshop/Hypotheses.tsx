import type { MapCard, MapDocument } from '@viaggio/domain/maps';
import { type MapDoc, setCard } from '@viaggio/maps/document';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { usePlaceName } from '../placeName';
import side from '../Side.module.css';
import css from './workshop.module.css';

interface Props {
  readonly doc: MapDoc;
  readonly document: MapDocument;
  readonly may: boolean;
  readonly onShow: (cell: { readonly row: string; readonly stage: string }) => void;
}

const VERDICTS = ['confirmed', 'refuted'] as const;

/** What was supposed, and what became of it: those that wait come first. */
export function Hypotheses({ doc, document, may, onShow }: Props) {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  const cards = document.cards
    .filter(({ origin }) => origin === 'hypothesis')
    .toSorted((a, b) => Number(a.verdict !== null) - Number(b.verdict !== null));
  return (
    <section className={side.part}>
      <h3>{t('maps.workshop.hypotheses')}</h3>
      {cards.length === 0 && <p className={side.quiet}>{t('maps.workshop.noHypotheses')}</p>}
      <ul className={side.lines}>
        {cards.map((card) => (
          <li key={card.id}>
            <span>{card.text || t('maps.versions.noText')}</span>
            <button type="button" className={css.go} onClick={() => onShow(card)}>
              {placeName(document, { card: null, row: card.row, stage: card.stage }).name}
            </button>
            <Verdict doc={doc} card={card} may={may} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Verdict({ doc, card, may }: { doc: MapDoc; card: MapCard; may: boolean }) {
  const { t } = useTranslation();
  if (card.verdict) {
    return (
      <span className={side.line}>
        <b>{t(`maps.workshop.verdict_${card.verdict}`)}</b>
        {may && (
          <Button small look="plain" onClick={() => setCard(doc, card.id, { verdict: null })}>
            {t('maps.workshop.reopen')}
          </Button>
        )}
      </span>
    );
  }
  if (!may) return null;
  return (
    <span className={side.line}>
      {VERDICTS.map((verdict) => (
        <Button key={verdict} small onClick={() => setCard(doc, card.id, { verdict })}>
          {t(`maps.workshop.${verdict}`)}
        </Button>
      ))}
    </span>
  );
}
