import type { PathsData } from '@viaggio/contract/reports';
import { Trans } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { linkId, nodeId } from './flowLayout';
import { pathsFinding } from './pathsFindings';

interface Props {
  readonly data: PathsData;
  readonly name: (id: string) => string;
}

/** Where most begin, where they go next, and how many stop at once. */
export function PathsSays({ data, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const finding = pathsFinding(data);
  if (!finding) return null;
  const { start, next, stopped } = finding;
  const part = (definition: string, cell: string) => (
    <FigureButton plain definition={definition} onOpen={() => open(cell)} />
  );
  return (
    <Trans
      t={t}
      i18nKey={next ? 'analysis.paths.says' : 'analysis.paths.saysStart'}
      values={{
        start: name(start.name),
        share: format.share(start.people / data.total),
        next: next ? name(next.to) : '',
        nextShare: format.share((next?.people ?? 0) / start.people),
        stopped: format.share(stopped / data.total),
      }}
      components={{
        start: part(t('analysis.paths.definitions.node'), nodeId(1, start.name)),
        next: part(t('analysis.paths.definitions.link'), next ? linkId(next) : nodeId(1, start.name)),
      }}
    />
  );
}
