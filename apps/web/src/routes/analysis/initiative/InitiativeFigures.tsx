import type { InitiativeData } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { BigFigures } from '../chart/BigFigures';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';

/** Contacts of the period, by who starts them and by whose act they are. */
export function InitiativeFigures({ data: { total } }: { data: InitiativeData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const figures = [
    ['customer', 'started.customer', total.startedByCustomer],
    ['us', 'started.us', total.startedByUs],
    ['unknown', 'started.unknown', total.unknown],
    ['actCustomer', 'actor.customer', total.customer],
    ['actBrand', 'actor.brand', total.brand],
    ['actThird', 'actor.third', total.third],
  ] as const;
  return (
    <BigFigures
      figures={figures.map(([key, cell, value]) => ({
        key,
        name: t(`analysis.initiative.parts.${key}`),
        figure: (
          <FigureButton definition={t(`analysis.initiative.definitions.${key}`)} onOpen={() => open(cell)}>
            {format.number(value)}
          </FigureButton>
        ),
        note:
          total.contacts > 0 &&
          t('analysis.initiative.ofContacts', {
            share: format.share(value / total.contacts),
          }),
      }))}
    />
  );
}
