import { queryOptions } from '@tanstack/react-query';
import type { RouteInput } from '@viaggio/contract/common';
import type { RouteName, Routes } from '@viaggio/contract/routes';
import { call } from './call';
import { currentWorkspace } from './workspace';

/** A question to the server as a cacheable value: same workspace, operation and input, same answer. */
export function apiQuery<N extends RouteName>(name: N, input: RouteInput<Routes[N]>) {
  return queryOptions({
    queryKey: [currentWorkspace(), name, input] as const,
    queryFn: ({ signal }) => call(name, input, signal),
  });
}

/** Everything cached about one operation, to be asked again after a change. */
export function keyOf(name: RouteName): readonly unknown[] {
  return [currentWorkspace(), name];
}
