import { API_PREFIX, addresses } from '../addresses/index';
import type { RouteInput } from '../common/index';
import type { RouteName, Routes } from '../routes/index';

export interface ApiRequest {
  readonly method: string;
  /** Path and query, from the root of the host. */
  readonly url: string;
  /** A value to send as JSON; undefined when there is no body. */
  readonly body: unknown;
}

interface LooseInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

/** The request of an operation of the route table. Parameters are escaped; absent query fields are left out. */
export function buildRequest<N extends RouteName>(name: N, input: RouteInput<Routes[N]>): ApiRequest {
  const [method, pattern] = addresses[name];
  const { params = {}, query = {}, body } = input as LooseInput;
  const path = pattern.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  const suffix = search.size > 0 ? `?${search}` : '';
  return { method, url: `${API_PREFIX}${path}${suffix}`, body };
}
