import type { MapCard } from '@viaggio/domain/maps';
import { setCard } from '@viaggio/maps/document';
import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { Face } from '../../../components/Face';
import { useCatalogue } from '../catalogue/CatalogueContext';
import { useEditor } from '../session/EditorContext';
import css from './Feelings.module.css';
import { CURVE_HEIGHT, feelingAt, feelingLines, feelingTop } from './feelingLines';

interface Dragged {
  readonly card: string;
  readonly score: number;
}

/**
 * How the feelings of the row go up and down, drawn over its cells. Points can be dragged; the same is done by keys on the
 * cards below, which say it in words.
 */
export function FeelingCurves({ cells }: { cells: readonly (readonly MapCard[])[] }) {
  const { session, mayWrite } = useEditor();
  const { lineOf } = useCatalogue();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => feelingLines(dragged ? withScore(cells, dragged) : cells), [cells, dragged]);
  const drag = (card: string) => (event: PointerEvent) => {
    if (!mayWrite || (event.type === 'pointermove' && dragged?.card !== card)) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const top = event.clientY - (area.current?.getBoundingClientRect().top ?? 0);
    setDragged({ card, score: feelingAt(top) });
  };
  const drop = () => {
    if (dragged) setCard(session.doc, dragged.card, { score: dragged.score });
    setDragged(null);
  };
  return (
    <div ref={area} className={css.curves} style={{ height: CURVE_HEIGHT }} aria-hidden>
      <svg
        viewBox={`0 0 ${cells.length} ${CURVE_HEIGHT}`}
        preserveAspectRatio="none"
        className={css.lines}
        aria-hidden
      >
        <line x1="0" x2={cells.length} y1={feelingTop(0)} y2={feelingTop(0)} className={css.zero} />
        {lines.map(({ key, path, persona, ideal }) => (
          <path
            key={key}
            d={path}
            className={css.line}
            data-who={lineOf(persona)}
            data-ideal={ideal || undefined}
          />
        ))}
      </svg>
      {lines.flatMap(({ points, persona, ideal }) =>
        points.map(({ card, score, x }) => (
          <span
            key={card}
            className={css.point}
            data-point={card}
            data-ideal={ideal || undefined}
            data-who={lineOf(persona)}
            data-fixed={!mayWrite || undefined}
            style={{ left: `${(x / cells.length) * 100}%`, top: feelingTop(score) }}
            onPointerDown={drag(card)}
            onPointerMove={drag(card)}
            onPointerUp={drop}
            onPointerCancel={() => setDragged(null)}
          >
            <Face value={score} size={22} />
          </span>
        )),
      )}
    </div>
  );
}

function withScore(cells: readonly (readonly MapCard[])[], { card: id, score }: Dragged) {
  return cells.map((cell) => cell.map((card) => (card.id === id ? { ...card, score } : card)));
}
