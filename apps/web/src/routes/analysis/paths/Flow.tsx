import { useElementSize } from '@mantine/hooks';
import type { PathsData } from '@viaggio/contract/reports';
import { useMemo, useState } from 'react';
import type { PathsSearch } from '../../../app/analysisSearches';
import { PointedFigure } from '../chart/PointedFigure';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './Flow.module.css';
import { FlowBands } from './FlowBands';
import { FlowPlace } from './FlowPlace';
import { layoutFlow, type PlacedNode } from './flowLayout';
import { MOST_TOP, USUAL_TOP } from './pathsQuestion';
import { useFlowWords } from './useFlowWords';

const NARROWEST = 168;

interface Props {
  readonly data: PathsData;
  readonly search: PathsSearch;
  readonly name: (id: string) => string;
}

/** The drawing of paths. What is pointed at, or has the focus, is told in the line above it. */
export function Flow({ data, search, name }: Props) {
  const { t } = useCounted();
  const { ref, width } = useElementSize();
  const [lit, setLit] = useState<{ id: string; says: string } | undefined>();
  const words = useFlowWords(data, search, name);
  const openPlace = useOpenPlace(search);
  const steps = Math.max(1, ...data.nodes.map(({ step }) => step));
  const column = Math.max(NARROWEST, Math.floor((width || 1200) / steps));
  const drawing = useMemo(() => layoutFlow(data, column), [data, column]);
  const size = { width: column * drawing.columns, height: drawing.height };
  return (
    <PointedFigure
      ref={ref}
      label={t('analysis.paths.question')}
      says={lit?.says ?? t('analysis.paths.hint')}
    >
      <ol className={css.heads} style={{ width: size.width }}>
        {Array.from({ length: drawing.columns }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are steps in their order.
          <li key={index} style={{ width: column }}>
            {t('analysis.step', { n: index + 1 })}
          </li>
        ))}
      </ol>
      <div className={css.drawing} style={size}>
        <FlowBands
          drawing={drawing}
          {...size}
          lit={lit?.id}
          onPoint={(link) => setLit(link && { id: link.id, says: words.link(link) })}
        />
        {drawing.nodes.map((node) => (
          <FlowPlace
            key={node.id}
            node={node}
            name={name(node.name)}
            width={column}
            more={words.more(node)}
            onPoint={(on) => setLit(on ? { id: node.id, says: words.node(node) } : undefined)}
            onOpen={() => openPlace(node)}
          />
        ))}
      </div>
    </PointedFigure>
  );
}

/** A place opens its customers; the one that stands for the rest opens into more places. */
export function useOpenPlace(search: PathsSearch): (node: Pick<PlacedNode, 'id' | 'name'>) => void {
  const { ask, open } = useAddress();
  const top = Number(search.top ?? USUAL_TOP);
  return ({ id, name }) => {
    if (name === 'other' && top < MOST_TOP) ask({ top: String(Math.min(MOST_TOP, top + USUAL_TOP)) });
    else open(id);
  };
}
