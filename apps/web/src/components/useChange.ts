import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouteInput, RouteOutput } from '@viaggio/contract/common';
import type { RouteName, Routes } from '@viaggio/contract/routes';
import { call, keyOf } from '../api';
import { showToast } from './toastStore';
import { useFaultText } from './useFaultText';

interface Options<N extends RouteName> {
  /** Operations whose answers this change makes old. */
  readonly renews?: readonly RouteName[];
  readonly onDone?: (answer: RouteOutput<Routes[N]>, input: RouteInput<Routes[N]>) => void;
  /** The form shows the fault itself. */
  readonly quiet?: boolean;
}

/** A change on the server: renews what it makes old, says what went wrong. */
export function useChange<N extends RouteName>(name: N, options: Options<N> = {}) {
  const client = useQueryClient();
  const text = useFaultText();
  return useMutation<RouteOutput<Routes[N]>, Error, RouteInput<Routes[N]>>({
    mutationFn: (input) => call(name, input),
    onSuccess: async (answer, input) => {
      await Promise.all(
        (options.renews ?? []).map((route) => client.invalidateQueries({ queryKey: keyOf(route) })),
      );
      options.onDone?.(answer, input);
    },
    onError: (error) => {
      if (!options.quiet) showToast(text(error), { bad: true });
    },
  });
}
