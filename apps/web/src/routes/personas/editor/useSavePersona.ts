import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Persona, PersonaInput } from '@viaggio/contract/personas';
import { call, keyOf, sendPersonaPicture } from '../../../api';
import { ROUTE_OF } from '../../analysis/frame/reportKinds';
import { RENEWS } from '../useRemovePersona';
import type { PictureChange } from './LookField';

interface Saved {
  /** undefined: a new one. */
  readonly id: string | undefined;
  readonly input: PersonaInput;
  readonly picture: PictureChange;
}

/** Saves the writing, then the picture: where the picture is refused, the writing is kept and `id` says of whom. */
export function useSavePersona(onDone: (persona: Persona) => void, onHalf: (id: string) => void) {
  const client = useQueryClient();
  const renew = () =>
    Promise.all(
      [...RENEWS, ...Object.values(ROUTE_OF)].map((route) =>
        client.invalidateQueries({ queryKey: keyOf(route) }),
      ),
    );
  return useMutation<Persona, Error, Saved>({
    mutationFn: async ({ id, input, picture }) => {
      const saved =
        id === undefined
          ? await call('createPersona', { body: input })
          : await call('updatePersona', { params: { id }, body: input });
      if (picture === undefined) return saved;
      try {
        if (picture === 'drawn') return await call('removePersonaPicture', { params: { id: saved.id } });
        return await sendPersonaPicture(saved.id, picture);
      } catch (fault) {
        if (id === undefined) onHalf(saved.id);
        throw fault;
      }
    },
    onSettled: renew,
    onSuccess: onDone,
  });
}
