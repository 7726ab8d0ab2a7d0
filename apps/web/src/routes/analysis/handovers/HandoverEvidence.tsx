import { cellOf } from '@viaggio/contract/addresses';
import type { Handover, HandoversData } from '@viaggio/contract/reports';
import { Feeling } from '../../../components/Feeling';
import { FigureButton } from '../../../components/FigureButton';
import { PanelNote } from '../../../components/PanelParts';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { useHandoverWords } from './useHandoverWords';

/** What is known of a passage besides its people: what becomes of them, how long it takes, how they feel. */
export function HandoverEvidence({ data, cell }: { data: HandoversData; cell: string }) {
  const { t } = useCounted();
  const format = useFormat();
  const words = useHandoverWords(data);
  const handover = data.handovers.find(({ from, to }) =>
    [cellOf('handover', from, to), cellOf('lost', from, to)].includes(cell),
  );
  if (!handover) return null;
  const { time, valueLost, felt } = handover;
  return (
    <>
      {data.hasConversion && <PanelNote>{words.compared(handover) ?? t('analysis.tooFew')}</PanelNote>}
      {!!valueLost && (
        <PanelNote>
          {t('analysis.handovers.valueLost', { value: format.estimate(valueLost, data.currency) })}
        </PanelNote>
      )}
      {time.p50 !== null && (
        <PanelNote>
          {t('analysis.handovers.takes', { typical: format.duration(time.p50) })}
          {time.p90 !== null && `, ${t('reports.nineInTen', { value: format.duration(time.p90) })}`}.
        </PanelNote>
      )}
      {felt.mean !== null && (
        <PanelNote>
          {t('analysis.handovers.feel')} <Feeling value={felt.mean} n={felt.n} />
        </PanelNote>
      )}
      {data.hasConversion && <Lost handover={handover} />}
    </>
  );
}

function Lost({ handover: { from, to, outcome } }: { handover: Handover }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  if (outcome.followed === 0) return null;
  return (
    <PanelNote>
      <FigureButton
        plain
        definition={t('analysis.handovers.definitions.lost')}
        onOpen={() => open(cellOf('lost', from, to))}
      >
        {t('analysis.handovers.lostSays', { count: outcome.lost, n: format.number(outcome.lost) })}
      </FigureButton>
      {outcome.open > 0 && (
        <> {t('analysis.handovers.openSays', { count: outcome.open, n: format.number(outcome.open) })}</>
      )}
    </PanelNote>
  );
}
