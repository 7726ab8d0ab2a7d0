import { IconPlus } from '@tabler/icons-react';
import type { MapCard, MapStage } from '@viaggio/domain/maps';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Quote } from '../../../components/Quote';
import { useRowName } from '../../maps/sheet/useRowName';
import { CardImage } from '../grid/CardImage';
import { CardMarks } from '../grid/CardMarks';
import { LiveSlot } from '../live/LiveSlot';
import { ROW_ICONS } from '../rowIcons';
import { useEditor } from '../session/EditorContext';
import type { MapView, RowView } from '../session/mapView';
import css from './TallMap.module.css';

/** The map on a phone: stage after stage, row after row; a card opens to be read and written. */
export function TallMap({ view }: { view: MapView }) {
  const { t } = useTranslation();
  const { mayWrite, frame } = useEditor();
  return (
    <div className={css.tall}>
      <nav className={`${css.way} no-print`} aria-label={t('maps.editor.stages')}>
        {view.stages.map((stage) => (
          <a key={stage.id} href={`#tall-${stage.id}`} onClick={(event) => goTo(event, stage.id)}>
            {stage.name || t('maps.untitledStage')}
          </a>
        ))}
      </nav>
      {view.stages.map((stage, i) => (
        <section key={stage.id} className={css.stage} aria-labelledby={`tall-${stage.id}`}>
          <h2 id={`tall-${stage.id}`}>{stage.name || t('maps.untitledStage')}</h2>
          {stage.words && (
            <p className={css.words}>
              <Quote>{stage.words}</Quote>
            </p>
          )}
          <LiveSlot row={null} stage={stage} cards={[]} />
          {view.rows.map((line) => (
            <TallCell key={line.row.id} line={line} stage={stage} cards={line.cells[i] ?? []} />
          ))}
        </section>
      ))}
      {mayWrite && (
        <button
          type="button"
          className={css.addStage}
          onClick={() => frame.newStage({ name: t('maps.editor.newStage') })}
        >
          <IconPlus size={16} stroke={1.8} aria-hidden /> {t('maps.editor.addStage')}
        </button>
      )}
    </div>
  );
}

/** Within the page: the address stays that of the map. */
function goTo(event: MouseEvent, stage: string): void {
  event.preventDefault();
  document.getElementById(`tall-${stage}`)?.scrollIntoView({ block: 'start' });
}

interface CellProps {
  readonly line: RowView;
  readonly stage: MapStage;
  readonly cards: readonly MapCard[];
}

function TallCell({ line: { row }, stage, cards }: CellProps) {
  const { t } = useTranslation();
  const { session, mayWrite, cards: actions, openSide } = useEditor();
  const rowName = useRowName();
  const Icon = ROW_ICONS[row.kind];
  const open = (card: string) => {
    session.focus.stand({ row: row.id, stage: stage.id, card });
    openSide('card');
  };
  const add = () => {
    actions.add('', { row: row.id, stage: stage.id, card: cards.at(-1)?.id ?? null });
    session.focus.endEditing(false);
    openSide('card');
  };
  return (
    <div className={css.cell} data-kind={row.kind}>
      <h3>
        <Icon size={15} stroke={1.6} aria-hidden /> {rowName(row)}
        {mayWrite && (
          <button
            type="button"
            className={css.add}
            aria-label={`${t('maps.cards.add')}: ${rowName(row)}`}
            onClick={add}
          >
            <IconPlus size={16} stroke={1.8} aria-hidden />
          </button>
        )}
      </h3>
      <LiveSlot row={row} stage={stage} cards={cards} />
      {cards.length > 0 && (
        <ul>
          {cards.map((card) => (
            <li key={card.id}>
              <button
                type="button"
                className={css.card}
                onClick={() => open(card.id)}
                data-origin={card.origin}
              >
                {card.image && <CardImage map={session.map} image={card.image} />}
                <span className={css.text}>
                  {card.text || (card.score === null ? t('maps.cards.empty') : '')}
                </span>
                <CardMarks card={card} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
