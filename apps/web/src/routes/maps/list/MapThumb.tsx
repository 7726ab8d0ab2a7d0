import { useQuery } from '@tanstack/react-query';
import type { MapSummary } from '@viaggio/contract/maps';
import { useMemo } from 'react';
import { call, keyOf } from '../../../api';
import { feelingColor } from '../../../components/Face';
import css from './MapThumb.module.css';
import { THUMB, thumbShapes } from './thumbShapes';

/** The map from afar. It is decoration: the card around it says in words what it is. */
export function MapThumb({ map }: { map: MapSummary }) {
  const { data } = useQuery(documentAt(map));
  const shapes = useMemo(() => data && thumbShapes(data.document), [data]);
  const line = shapes?.feelings.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <svg className={css.thumb} viewBox={`-2 -2 ${THUMB.width + 4} ${THUMB.height + 4}`} aria-hidden>
      {shapes?.cells.map(({ key, weight, ...box }) => (
        <rect key={key} {...box} data-weight={weight} />
      ))}
      {shapes && shapes.feelings.length > 1 && <path d={line} />}
      {shapes?.feelings.map(({ x, y, score }) => (
        <circle key={x} cx={x} cy={y} r="4" fill={feelingColor(score)} />
      ))}
    </svg>
  );
}

/** A map that has not changed is not fetched again. */
const documentAt = ({ id, seq }: MapSummary) => ({
  queryKey: [...keyOf('getMap'), 'thumb', id, seq],
  queryFn: ({ signal }: { signal: AbortSignal }) => call('getMap', { params: { id } }, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
