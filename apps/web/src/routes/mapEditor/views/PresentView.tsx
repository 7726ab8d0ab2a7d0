import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Quote } from '../../../components/Quote';
import { useFormat } from '../../../format';
import { useRowName } from '../../maps/sheet/useRowName';
import { CardImage } from '../grid/CardImage';
import { CardMarks } from '../grid/CardMarks';
import { LiveSlot } from '../live/LiveSlot';
import { useDocumentPart, useEditor } from '../session/EditorContext';
import type { MapView } from '../session/mapView';
import css from './Present.module.css';

/** The map for a room full of people: one stage at a time, over the whole screen. */
export function PresentView({ view, onClose }: { view: MapView; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = useDocumentPart((document) => document.title);
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const last = view.stages.length - 1;
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Where the browser does not allow it, the page itself is large enough.
    void dialog.current?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  const go = (by: number) => setAt((now) => Math.max(0, Math.min(last, now + by)));
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (['ArrowRight', 'PageDown', ' '].includes(key)) go(1);
    else if (['ArrowLeft', 'PageUp'].includes(key)) go(-1);
    else if (key === 'Home') setAt(0);
    else if (key === 'End') setAt(last);
  };
  return (
    <dialog
      ref={dialog}
      className={css.stage}
      aria-label={t('maps.editor.present')}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <header className={css.top}>
        <span>{title || t('maps.untitled')}</span>
        <button type="button" className={css.close} onClick={onClose} aria-label={t('common.close')}>
          <IconX size={22} stroke={1.6} />
        </button>
      </header>
      <StageSlide view={view} at={at} />
      <footer className={css.steps}>
        <button
          type="button"
          onClick={() => go(-1)}
          disabled={at === 0}
          aria-label={t('maps.editor.stageBefore')}
        >
          <IconArrowLeft size={22} stroke={1.6} />
        </button>
        <ol className={css.way}>
          {view.stages.map((stage, i) => (
            <li key={stage.id}>
              <button type="button" aria-current={i === at ? 'step' : undefined} onClick={() => setAt(i)}>
                {stage.name || t('maps.untitledStage')}
              </button>
            </li>
          ))}
        </ol>
        <span className="unseen" role="status">
          {t('maps.editor.stageOf', { n: format.number(at + 1), of: format.number(view.stages.length) })}
        </span>
        <button
          type="button"
          onClick={() => go(1)}
          disabled={at >= last}
          aria-label={t('maps.editor.stageAfter')}
        >
          <IconArrowRight size={22} stroke={1.6} />
        </button>
      </footer>
    </dialog>
  );
}

function StageSlide({ view, at }: { view: MapView; at: number }) {
  const { t } = useTranslation();
  const { map } = useEditor().session;
  const rowName = useRowName();
  const stage = view.stages[at];
  if (!stage) return <p className={css.nothing}>{t('maps.editor.nothingToPresent')}</p>;
  const said = view.rows.filter(({ cells }) => (cells[at]?.length ?? 0) > 0);
  return (
    <div className={css.slide}>
      <div className={css.name}>
        <h2>{stage.name || t('maps.untitledStage')}</h2>
        {stage.words && (
          <p>
            <Quote>{stage.words}</Quote>
          </p>
        )}
        <LiveSlot row={null} stage={stage} cards={[]} />
      </div>
      <div className={css.parts}>
        {said.map(({ row, cells }) => (
          <section key={row.id} data-kind={row.kind}>
            <h3>{rowName(row)}</h3>
            <ul>
              {cells[at]?.map((card) => (
                <li key={card.id}>
                  {card.image && <CardImage map={map} image={card.image} />}
                  {card.text && <p>{card.text}</p>}
                  <CardMarks card={card} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
