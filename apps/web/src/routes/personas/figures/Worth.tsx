import type { PersonaFigures } from '@viaggio/contract/personas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Feeling } from '../../../components/Feeling';
import { useFormat } from '../../../format';
import css from './Figures.module.css';

/** Fewer voices than these are no number. */
const LEAST_VOICES = 10;

/** How many they are, what they are worth and how they feel, beside everybody. */
export function Worth({ data }: { data: PersonaFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { now, worth, everybody } = data;
  const money = (value: number | null) => (value === null ? '–' : format.money(value, data.currency));
  const perPerson = ({ orders, people }: PersonaFigures['worth']) =>
    people === 0 ? '–' : format.ratio(orders / people);
  const all = (value: string) => t('personas.figures.everybody', { value });
  return (
    <dl className={css.worth}>
      <Figure
        name={t('personas.figures.people')}
        value={format.number(now.people)}
        aside={t('personas.ofAll', { share: format.share(now.of === 0 ? 0 : now.people / now.of) })}
      />
      <Figure
        name={t('personas.figures.worth')}
        value={money(worth.perPerson)}
        aside={all(money(everybody.perPerson))}
      />
      <Figure
        name={t('personas.figures.order')}
        value={money(worth.typicalOrder)}
        aside={all(money(everybody.typicalOrder))}
      />
      <Figure
        name={t('personas.figures.orders')}
        value={perPerson(worth)}
        aside={all(perPerson(everybody))}
      />
      <Feelings feelings={data.feelings} />
    </dl>
  );
}

function Feelings({ feelings }: Pick<PersonaFigures, 'feelings'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t('personas.figures.feeling');
  const n = format.number(feelings?.n ?? 0);
  if (!feelings || feelings.mean === null || feelings.n < LEAST_VOICES) {
    return <Figure name={name} value="–" aside={t('personas.figures.few', { n })} />;
  }
  const [low, high] = feelings.interval ?? [];
  return (
    <Figure
      name={name}
      value={<Feeling value={feelings.mean} size={26} />}
      aside={
        low === undefined || high === undefined
          ? t('personas.figures.feelingOne', { n })
          : t('personas.figures.feelingN', { n, low: format.feeling(low), high: format.feeling(high) })
      }
    />
  );
}

function Figure({ name, value, aside }: { name: string; value: ReactNode; aside: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <small>{aside}</small>
      </dd>
    </div>
  );
}
