import { useEffect } from 'react';
import { HEAD } from './focus/spots';
import type { EditorSession } from './session/editorSession';

/** Tells the others where one stands on the map. */
export function useSayPlace({ focus, presence }: EditorSession): void {
  useEffect(
    () =>
      focus.subscribe(() => {
        const { row, stage, card } = focus.read().spot;
        presence.move({ row: row === HEAD ? null : row, stage: stage === HEAD ? null : stage, card });
      }),
    [focus, presence],
  );
}
