import { cellOf } from '@viaggio/contract/addresses';
import type { Handover, HandoversData } from '@viaggio/contract/reports';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { Scroll } from '../chart/Scroll';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './HandoverMatrix.module.css';
import { handoverFrom, handoverState } from './handoverFindings';
import { useHandoverWords } from './useHandoverWords';

/** From each group of channels to each: how many pass, and how they do against those who stay. */
export function HandoverMatrix({ data }: { data: HandoversData }) {
  const { t } = useCounted();
  const words = useHandoverWords(data);
  const most = Math.max(1, ...data.handovers.map(({ people }) => people));
  return (
    <>
      <Scroll label={t('analysis.handovers.matrix')}>
        <table className={css.matrix} style={{ '--columns': data.groups.length } as React.CSSProperties}>
          <caption className="unseen">{t('analysis.handovers.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">
                {t('analysis.handovers.from')} <span aria-hidden>↓</span> {t('analysis.handovers.to')}{' '}
                <span aria-hidden>→</span>
              </th>
              {data.groups.map(({ id }) => (
                <th key={id} scope="col">
                  <Tip text={words.channels(id)}>
                    <button type="button">{words.group(id)}</button>
                  </Tip>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.groups.map((from) => (
              <tr key={from.id}>
                <th scope="row">{words.group(from.id)}</th>
                {data.groups.map((to) => (
                  <td key={to.id}>
                    {from.id === to.id ? (
                      <Stay group={from.id} data={data} />
                    ) : (
                      <Passage
                        handover={handoverFrom(data.handovers, from.id, to.id)}
                        data={data}
                        most={most}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className={css.key}>
        {(['loses', 'gains', 'same'] as const).map((state) => (
          <span key={state}>
            <span className={css.sample} data-state={state} aria-hidden />{' '}
            {t(`analysis.handovers.key.${state}`)}
          </span>
        ))}
      </p>
      {data.hasConversion && <p className={css.note}>{t('analysis.handovers.key.figures')}</p>}
    </>
  );
}

interface PassageProps {
  readonly handover: Handover | undefined;
  readonly data: HandoversData;
  readonly most: number;
}

function Passage({ handover, data, most }: PassageProps) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const words = useHandoverWords(data);
  if (!handover) return <span className={css.none}>–</span>;
  const { from, to, people, difference } = handover;
  const state = handoverState(handover);
  const said = words.compared(handover) ?? t('analysis.tooFew');
  const passed = t('common.people', { count: people, n: format.number(people) });
  return (
    <Tip text={`${words.fromTo(handover)}: ${passed}. ${data.hasConversion ? said : ''}`}>
      <button
        type="button"
        className={css.cell}
        data-state={state}
        style={{ '--weight': Math.sqrt(people / most) } as React.CSSProperties}
        onClick={() => open(cellOf('handover', from, to))}
      >
        <span className="unseen">{words.fromTo(handover)}</span>
        <span className={css.people}>{format.number(people)}</span>
        {data.hasConversion && (
          <small>{difference === null ? t('analysis.few') : words.points(difference)}</small>
        )}
      </button>
    </Tip>
  );
}

/** Who stays in a group is what passing is held against. */
function Stay({ group, data }: { group: string; data: HandoversData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const stay = data.stays.find((each) => each.group === group);
  if (!stay) return <span className={css.none}>–</span>;
  const { share, tooFew } = stay.outcome;
  const told = share === null || tooFew ? t('analysis.few') : format.share(share);
  return (
    <Tip text={t('analysis.handovers.definitions.stay')}>
      <button type="button" className={css.stay} onClick={() => open(cellOf('stay', group))}>
        <span className="unseen">{t('analysis.handovers.stays')}</span>
        <span className={css.people}>{format.number(stay.people)}</span>
        {data.hasConversion && <small>{told}</small>}
      </button>
    </Tip>
  );
}
