import { cellOf } from '@viaggio/contract/addresses';
import type { AttributionData, AttributionModel, AttributionRow } from '@viaggio/contract/reports';
import { useState } from 'react';
import { type AttributionSearch, creditFigures } from '../../../app/analysisSearches';
import { Button } from '../../../components/Button';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { FigureButton } from '../../../components/FigureButton';
import { Picker } from '../../../components/Picker';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { CreditCell } from './CreditCell';
import css from './CreditTable.module.css';
import { foldRows, largestFigure } from './creditFigures';

interface Props {
  readonly data: AttributionData;
  readonly models: readonly AttributionModel[];
  readonly search: AttributionSearch;
  readonly name: (id: string) => string;
}

/** More rows than this begin folded: the long tail of channels says little. */
const SHOWN = 12;

/** A row for each channel, the models side by side; which figure they show is chosen above them. */
export function CreditTable({ data, models, search, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { ask } = useAddress();
  const figure = search.show ?? 'conversions';
  const by = search.by ?? 'channel';
  const most = largestFigure(data.rows, models, figure);
  const [all, setAll] = useState(false);
  const shown = all ? data.rows : foldRows(data.rows, SHOWN);
  const hidden = data.rows.length - shown.length;
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption>
          <span>{t('analysis.attribution.show')} </span>
          <Picker
            name={t('analysis.attribution.show')}
            value={figure}
            choices={creditFigures.map((value) => ({
              value,
              label: t(`analysis.attribution.show_${value}`),
              hint: t(`analysis.attribution.showHelp_${value}`),
            }))}
            onChange={(show) => ask({ show: show === 'conversions' ? undefined : show })}
          />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(`analysis.units.${by}`)}</th>
            {models.map((model) => (
              <th key={model} scope="col">
                <Tip text={t(`analysis.attribution.models.${model}.answers`)}>
                  <button type="button">{t(`analysis.attribution.models.${model}.name`)}</button>
                </Tip>
              </th>
            ))}
            <th scope="col" className={css.cost}>
              {t('analysis.attribution.cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.name} data-none={row.name === '(none)' || undefined}>
              <RowHead row={row} name={name(row.name)} channel={by === 'channel' ? row.name : undefined} />
              {models.map((model) => (
                <CreditCell
                  key={model}
                  row={row}
                  model={model}
                  figure={figure}
                  most={most}
                  currency={data.currency}
                />
              ))}
              <Cost row={row} currency={data.currency} />
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button small className={css.more} onClick={() => setAll(true)}>
          {t('analysis.attribution.moreRows', { count: hidden, n: format.number(hidden) })}
        </Button>
      )}
    </div>
  );
}

interface HeadProps {
  readonly row: AttributionRow;
  readonly name: string;
  readonly channel: string | undefined;
}

function RowHead({ row, name, channel }: HeadProps) {
  const { t } = useCounted();
  const { open } = useAddress();
  return (
    <th scope="row">
      <span className={css.name}>
        {channel && !channel.startsWith('(') && <ChannelIcon channel={channel} />}
        {row.name === '(no name)' ? (
          name
        ) : (
          <FigureButton
            definition={t('analysis.attribution.definitions.row')}
            onOpen={() => open(cellOf('row', row.name))}
          >
            {name}
          </FigureButton>
        )}
      </span>
    </th>
  );
}

/** What was spent, and after how many days the customers it won have paid for it. */
function Cost({ row: { cost, payback }, currency }: { row: AttributionRow; currency: string }) {
  const { t } = useCounted();
  const format = useFormat();
  return (
    <td className={css.cost}>
      {cost === null ? (
        <>
          <span aria-hidden>–</span>
          <span className="unseen">{t('analysis.attribution.noCost')}</span>
        </>
      ) : (
        format.money(cost, currency)
      )}
      {payback !== null && (
        <small>{t('analysis.attribution.payback', { count: payback, n: format.number(payback) })}</small>
      )}
    </td>
  );
}
