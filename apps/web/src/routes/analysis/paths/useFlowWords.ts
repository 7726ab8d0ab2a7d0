import type { PathsData } from '@viaggio/contract/reports';
import type { PathsSearch } from '../../../app/analysisSearches';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { nodeId } from './flowLayout';
import { linksOf } from './pathsFindings';

type Node = PathsData['nodes'][number];
type Link = PathsData['links'][number];

const TOLD = 3;

interface FlowWords {
  /** "3,120 customers" or "4,012 visits". */
  readonly count: (people: number) => string;
  readonly node: (node: Node) => string;
  /** What the name and number of a place do not say, for those who hear them. */
  readonly more: (node: Node) => string;
  readonly link: (link: Link) => string;
}

/** What a place and a way say when they are pointed at. */
export function useFlowWords(data: PathsData, search: PathsSearch, name: (id: string) => string): FlowWords {
  const { t } = useCounted();
  const format = useFormat();
  const people = new Map(data.nodes.map((node) => [nodeId(node.step, node.name), node.people]));
  const count = (n: number) =>
    t(search.scope === 'session' ? 'analysis.visits' : 'common.people', { count: n, n: format.number(n) });
  const shareOf = (link: Link) =>
    format.share(link.people / Math.max(1, people.get(nodeId(link.step, link.from)) ?? 0));
  const onward = (of: Node) => {
    const ways = linksOf(data.links, of, 'out')
      .slice(0, TOLD)
      .map((link) => `${name(link.to)} ${shareOf(link)}`);
    const parts = [
      ways.length > 0 ? t('analysis.paths.thenSays', { ways: ways.join(', ') }) : '',
      of.ended > 0 ? t('analysis.paths.stopSays', { share: format.share(of.ended / of.people) }) : '',
    ];
    return parts.filter(Boolean).join(' ');
  };
  const shareOfAll = (of: Node) => format.share(of.people / Math.max(1, data.total));
  const node = (of: Node) => {
    const says = { name: name(of.name), n: of.step, people: count(of.people), share: shareOfAll(of) };
    return `${t('analysis.paths.nodeSays', says)} ${onward(of)}`;
  };
  const more = (of: Node) =>
    `${t('analysis.paths.nodeMore', { n: of.step, share: shareOfAll(of) })} ${onward(of)}`;
  const link = (of: Link) =>
    t(of.medianSeconds === null ? 'analysis.paths.linkSays' : 'analysis.paths.linkSaysTime', {
      from: name(of.from),
      to: name(of.to),
      people: count(of.people),
      share: shareOf(of),
      time: format.duration(of.medianSeconds ?? 0),
    });
  return { count, node, more, link };
}
