import type { ProcessMapData } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { edgeId } from './layoutProcess';

interface Props {
  readonly data: ProcessMapData;
  readonly name: (id: string) => string;
}

/** More would not be read; what is rarer is in the panels of the contacts. */
const SHOWN = 100;

/** What follows what, most often first, the arrows that are not drawn too. */
export function ProcessTable({ data, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const edges = data.edges.toSorted((a, b) => b.count - a.count).slice(0, SHOWN);
  return (
    <TableView
      caption={t('analysis.process.question')}
      heads={[
        t('analysis.paths.way'),
        t('analysis.process.often'),
        t('analysis.people'),
        t('analysis.typicalTime'),
      ]}
      rows={edges.map((edge) => ({
        key: edgeId(edge.from, edge.to),
        cells: [
          `${name(edge.from)} → ${name(edge.to)}`,
          format.number(edge.count),
          <FigureButton
            key="people"
            definition={t('analysis.paths.definitions.link')}
            onOpen={() => open(edgeId(edge.from, edge.to))}
          >
            {format.number(edge.people)}
          </FigureButton>,
          format.duration(edge.medianSeconds),
        ],
      }))}
    />
  );
}
