import { useQuery } from '@tanstack/react-query';
import type { RouteInput } from '@viaggio/contract/common';
import type { Routes } from '@viaggio/contract/routes';
import { useDeferredValue } from 'react';
import { apiQuery } from '../../../api';

type Body = RouteInput<Routes['previewWebhook']>['body'];

/** What a delivery becomes with the mapping as it is being written; undefined while it cannot be read. */
export function usePreview(id: string, mapping: Body['mapping'], shown: Omit<Body, 'mapping'> | undefined) {
  const body = useDeferredValue(shown && mapping ? { ...shown, mapping } : undefined);
  return useQuery({
    ...apiQuery('previewWebhook', { params: { id }, body: body ?? {} }),
    enabled: body !== undefined,
    retry: false,
    placeholderData: (before) => before,
  });
}
