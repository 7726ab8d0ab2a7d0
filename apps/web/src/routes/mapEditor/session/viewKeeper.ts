import type { MapDocument } from '@viaggio/domain/maps';
import type { Layout } from '../focus/spots';
import type { DocumentStore } from './documentStore';
import { layoutOf, type MapView, type Showing, viewOf } from './mapView';

/** What is drawn, for the screen and for the keys: those must not act on a map that a change has just made old. */
export interface ViewKeeper {
  view(document: MapDocument, showing: Showing): MapView;
  /** Of the map as it is now, shown as it was last. */
  readonly current: Layout;
}

export function viewKeeper(store: DocumentStore): ViewKeeper {
  let shown: Showing = { rows: null, hidden: false, persona: null };
  let of: MapDocument | undefined;
  let view: MapView | undefined;
  let layout: Layout | undefined;
  const viewNow = (document: MapDocument, showing: Showing): MapView => {
    if (view && of === document && sameShowing(shown, showing)) return view;
    [of, shown, layout] = [document, showing, undefined];
    view = viewOf(document, showing, view);
    return view;
  };
  return {
    view: viewNow,
    get current() {
      const now = viewNow(store.read(), shown);
      layout ??= layoutOf(now);
      return layout;
    },
  };
}

function sameShowing(a: Showing, b: Showing): boolean {
  return a.hidden === b.hidden && a.persona === b.persona && a.rows?.join() === b.rows?.join();
}
