import type { PersonaFigures as Wire } from '@viaggio/contract/personas';
import type { PersonaFigures } from '../../usecases/personas/readFigures';

/** The figures of a persona, as they go on the wire. */
export const sayFigures = ({
  stages,
  channels,
  touchpoints,
  trend,
  check,
  trust,
  ...rest
}: PersonaFigures): Wire => ({
  ...rest,
  stages: stages.map(({ id, name, measured, present, feelings }) => ({
    id,
    name,
    measured,
    present,
    feelings,
  })),
  channels: [...channels],
  touchpoints: [...touchpoints],
  trend: trend.map(({ start, active, complete }) => ({ start, active, complete })),
  check: {
    ...check,
    channels: check.channels.map(({ interval, ...one }) => ({
      ...one,
      interval: interval && [interval[0], interval[1]],
    })),
  },
  trust: { ...trust, components: [...trust.components] },
});
