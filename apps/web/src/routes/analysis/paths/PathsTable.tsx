import type { PathsData } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { linkId, nodeId } from './flowLayout';

interface Props {
  readonly data: PathsData;
  readonly name: (id: string) => string;
}

/** All ways, most people first within each step. */
export function PathsTable({ data, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const people = new Map(data.nodes.map((node) => [nodeId(node.step, node.name), node.people]));
  const links = data.links.toSorted((a, b) => a.step - b.step || b.people - a.people);
  return (
    <TableView
      caption={t('analysis.paths.question')}
      heads={[
        t('analysis.paths.way'),
        t('analysis.paths.stepHead'),
        t('analysis.people'),
        t('analysis.paths.ofStep'),
        t('analysis.typicalTime'),
      ]}
      rows={links.map((link) => ({
        key: linkId(link),
        cells: [
          `${name(link.from)} → ${name(link.to)}`,
          `${link.step} → ${link.step + 1}`,
          <FigureButton
            key="people"
            definition={t('analysis.paths.definitions.link')}
            onOpen={() => open(linkId(link))}
          >
            {format.number(link.people)}
          </FigureButton>,
          format.share(link.people / Math.max(1, people.get(nodeId(link.step, link.from)) ?? 0)),
          link.medianSeconds === null ? '–' : format.duration(link.medianSeconds),
        ],
      }))}
    />
  );
}
