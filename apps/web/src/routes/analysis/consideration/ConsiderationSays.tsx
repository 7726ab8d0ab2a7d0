import { cellOf } from '@viaggio/contract/addresses';
import type { ConsiderationData, ConsiderationRow } from '@viaggio/contract/reports';
import { Trans } from 'react-i18next';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { strongest } from './liftScale';

interface Props {
  readonly data: ConsiderationData;
  readonly name: (id: string) => string;
}

/** What goes most surely with buying; where nothing does, that. */
export function ConsiderationSays({ data, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const { more, less } = strongest(data.rows);
  const followed = data.buyers + data.others;
  const said = (key: 'saysMore' | 'saysLess', row: ConsiderationRow) => (
    <Trans
      t={t}
      i18nKey={`analysis.consideration.${key}`}
      values={{
        name: name(row.name),
        lift: format.ratio(row.lift ?? 1),
        low: format.ratio(row.interval?.[0] ?? 1),
        high: format.ratio(row.interval?.[1] ?? 1),
        n: format.number(row.buyersDid + row.othersDid),
      }}
      components={{
        did: (
          <FigureButton
            plain
            definition={t('analysis.consideration.definitions.did')}
            onOpen={() => open(cellOf('did', row.name))}
          />
        ),
      }}
    />
  );
  return (
    <>
      {more ? said('saysMore', more) : t('analysis.consideration.saysNothing')}
      {less && <> {said('saysLess', less)}</>}{' '}
      {followed > 0 &&
        t('analysis.consideration.saysAll', {
          share: format.share(data.buyers / followed),
          n: format.number(followed),
        })}
    </>
  );
}
