import { useQuery } from '@tanstack/react-query';
import type { Persona } from '@viaggio/contract/personas';
import { currentWorkspace, readPersonaPicture } from '../../../api';
import css from './Avatar.module.css';
import { PersonaFace } from './PersonaFace';

interface Props {
  readonly persona: Pick<Persona, 'face' | 'colour'> & Partial<Pick<Persona, 'id' | 'picture'>>;
  /** Pixels across. */
  readonly size: number;
}

/** How a persona looks: its picture, or the drawn face. Says nothing: its name stands beside it. */
export function Avatar({ persona: { id, picture, face }, size }: Props) {
  const { data } = useQuery({
    queryKey: [currentWorkspace(), 'getPersonaPicture', id, picture],
    queryFn: () => readPersonaPicture(id ?? ''),
    enabled: Boolean(id && picture),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <span className={css.avatar} style={{ width: size, height: size }}>
      {picture && data ? (
        <img src={data} alt="" width={size} height={size} />
      ) : (
        <PersonaFace face={face} size={size} />
      )}
    </span>
  );
}
