import { cellOf } from '@viaggio/contract/addresses';
import type { ProcessMapData } from '@viaggio/contract/reports';
import { useMemo, useState } from 'react';
import type { ProcessSearch } from '../../../app/analysisSearches';
import { useFormat } from '../../../format';
import { PointedFigure } from '../chart/PointedFigure';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { edgeId, layoutProcess } from './layoutProcess';
import { ProcessArrows } from './ProcessArrows';
import { ProcessBox } from './ProcessBox';
import css from './ProcessDrawing.module.css';
import { processPlan } from './processPlan';
import { USUAL_DETAIL } from './processQuestion';
import { useProcessWords } from './useProcessWords';

interface Props {
  readonly data: ProcessMapData;
  readonly search: ProcessSearch;
  readonly name: (id: string) => string;
}

/** Contacts as boxes, what follows what as arrows. What is pointed at, or has the focus, is told above. */
export function ProcessDrawing({ data, search, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const words = useProcessWords(name);
  const [lit, setLit] = useState<{ id: string; says: string } | undefined>();
  const detail = Number(search.detail ?? USUAL_DETAIL);
  const plan = useMemo(() => processPlan(data, detail), [data, detail]);
  const drawing = useMemo(() => layoutProcess(plan), [plan]);
  const hint =
    plan.hidden > 0
      ? t('analysis.process.hintHidden', { count: plan.hidden, n: format.number(plan.hidden) })
      : t('analysis.process.hint');
  return (
    <PointedFigure label={t('analysis.process.question')} says={lit?.says ?? hint}>
      <div className={css.drawing} style={{ width: drawing.width, height: drawing.height }}>
        <ProcessArrows
          drawing={drawing}
          lit={lit?.id}
          onPoint={(edge) => setLit(edge && { id: edgeId(edge.from, edge.to), says: words.edge(edge) })}
          onOpen={open}
        />
        {drawing.boxes.map((box) => {
          const activity = plan.activities.find((each) => each.name === box.id);
          if (!activity) return null;
          const says = words.activity(activity);
          return (
            <ProcessBox
              key={box.id}
              box={box}
              activity={activity}
              repeats={plan.repeats.get(box.id)?.count ?? 0}
              name={name(box.id)}
              more={words.more(activity)}
              onPoint={(on) => setLit(on ? { id: box.id, says } : undefined)}
              onOpen={() => open(cellOf('activity', box.id))}
            />
          );
        })}
      </div>
    </PointedFigure>
  );
}
