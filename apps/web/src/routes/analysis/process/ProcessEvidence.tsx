import { cellOf } from '@viaggio/contract/addresses';
import type { ProcessMapData } from '@viaggio/contract/reports';
import { PanelNote } from '../../../components/PanelParts';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from '../paths/PathsEvidence.module.css';
import { edgeId } from './layoutProcess';
import { useProcessWords } from './useProcessWords';

interface Props {
  readonly data: ProcessMapData;
  readonly cell: string;
  readonly name: (id: string) => string;
}

const SHOWN = 8;

/** What is known of a contact or an arrow besides its people. */
export function ProcessEvidence({ data, cell, name }: Props) {
  const words = useProcessWords(name);
  const edge = data.edges.find(({ from, to }) => edgeId(from, to) === cell);
  if (edge) return <PanelNote>{words.edge(edge)}</PanelNote>;
  const activity = data.activities.find((each) => cellOf('activity', each.name) === cell);
  if (!activity) return null;
  return (
    <>
      <PanelNote>{words.activity(activity)}</PanelNote>
      <Ways data={data} of={activity.name} side="out" name={name} />
      <Ways data={data} of={activity.name} side="in" name={name} />
    </>
  );
}

interface WaysProps {
  readonly data: ProcessMapData;
  readonly of: string;
  readonly side: 'out' | 'in';
  readonly name: (id: string) => string;
}

function Ways({ data, of, side, name }: WaysProps) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const edges = data.edges
    .filter((edge) => (side === 'out' ? edge.from : edge.to) === of)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, SHOWN);
  if (edges.length === 0) return null;
  return (
    <section className={css.ways}>
      <h3>{t(`analysis.paths.${side}`)}</h3>
      <ul>
        {edges.map((edge) => (
          <li key={edgeId(edge.from, edge.to)}>
            <button type="button" onClick={() => open(edgeId(edge.from, edge.to))}>
              <span>{name(side === 'out' ? edge.to : edge.from)}</span>
              <small>{format.duration(edge.medianSeconds)}</small>
              <span>{format.number(edge.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
