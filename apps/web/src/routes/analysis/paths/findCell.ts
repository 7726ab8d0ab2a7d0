import type { PathsData } from '@viaggio/contract/reports';
import { linkId, nodeId } from './flowLayout';

interface Found {
  readonly node?: PathsData['nodes'][number] | undefined;
  readonly link?: PathsData['links'][number] | undefined;
}

/** What a cell of the address is. */
export function findCell(data: PathsData, cell: string): Found {
  return {
    node: data.nodes.find(({ step, name }) => nodeId(step, name) === cell),
    link: data.links.find((link) => linkId(link) === cell),
  };
}
