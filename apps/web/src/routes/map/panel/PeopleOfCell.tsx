import { PeopleBehind } from '../../../components/PeopleBehind';
import { useOverviewInput } from '../useOverview';

/** The customers behind one cell of the map. */
export function PeopleOfCell({ cell }: { cell: string }) {
  return <PeopleBehind report="overview" body={useOverviewInput()} cell={cell} />;
}
