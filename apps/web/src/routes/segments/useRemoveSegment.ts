import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../components/toastStore';
import { useChange } from '../../components/useChange';
import {
  keepSegment,
  letSegmentGo,
  readLeaving,
  removeAllLeaving,
  subscribeLeaving,
} from './leavingSegments';

/** Removes a segment, with the time to take it back. */
export function useRemoveSegment(): (segment: { readonly id: string; readonly name: string }) => void {
  const { t } = useTranslation();
  const change = useChange('deleteSegment', { renews: ['listSegments'] });
  return ({ id, name }) => {
    letSegmentGo(id, () => change.mutate({ params: { id } }));
    showToast(t('segments.removed', { name }), { undo: () => keepSegment(id) });
  };
}

/** Ids of segments that were removed a moment ago. */
export function useLeaving(): readonly string[] {
  useEffect(() => {
    addEventListener('pagehide', removeAllLeaving);
    return () => removeEventListener('pagehide', removeAllLeaving);
  }, []);
  return useSyncExternalStore(subscribeLeaving, readLeaving);
}
