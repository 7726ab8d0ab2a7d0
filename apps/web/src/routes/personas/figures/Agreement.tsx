import { IconArrowUp, IconCheck, IconPlus, IconQuestionMark, IconTilde, IconX } from '@tabler/icons-react';
import type { ChannelCheck, PersonaFigures } from '@viaggio/contract/personas';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import css from './Agreement.module.css';

const ICONS = {
  agrees: IconCheck,
  more: IconArrowUp,
  differs: IconX,
  unclear: IconTilde,
  few: IconQuestionMark,
  unwritten: IconPlus,
};

/** What was written, line by line, beside what happened; and what no data can tell. */
export function Agreement({ check }: Pick<PersonaFigures, 'check'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = check.unchecked.map((part) => t(`personas.parts.${part}`).toLowerCase());
  const used = check.evenShare === null ? 0 : Math.round(1 / check.evenShare);
  const few = check.channels.some(({ verdict }) => verdict === 'few');
  return (
    <section className={css.check}>
      <h3>{t('personas.check.title')}</h3>
      {check.evenShare !== null && (
        <p className={css.lead}>
          {t('personas.check.lead', { share: format.share(check.evenShare), n: format.number(used) })}
        </p>
      )}
      {check.channels.length === 0 && <p className={css.lead}>{t('personas.check.nothing')}</p>}
      <ul>
        {check.channels.map((one) => (
          <Line key={one.channel} one={one} of={check.contacts} />
        ))}
      </ul>
      {few && (
        <p className={css.lead}>
          {t('personas.check.few_people', {
            people: format.number(check.people),
            contacts: format.number(check.contacts),
          })}
        </p>
      )}
      {parts.length > 0 && (
        <p className={css.unchecked}>{t('personas.check.unchecked', { parts: format.either(parts) })}</p>
      )}
    </section>
  );
}

function Line({ one, of }: { one: ChannelCheck; of: number }) {
  const { t } = useTranslation();
  const channel = useChannelName()(one.channel);
  const Icon = ICONS[one.verdict];
  return (
    <li data-verdict={one.verdict}>
      <span className={css.mark}>
        <Icon size={16} stroke={2.2} aria-hidden />
      </span>
      <div>
        <p className={css.wrote}>
          <ChannelIcon channel={one.channel} size={17} />{' '}
          {t(one.verdict === 'unwritten' ? 'personas.check.didNotWrite' : 'personas.check.wrote', {
            channel,
          })}
        </p>
        <p className={css.did}>
          <Did one={one} of={of} />
        </p>
      </div>
      <strong>{t(`personas.check.${one.verdict}`)}</strong>
    </li>
  );
}

function Did({ one, of }: { one: ChannelCheck; of: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const everybody = one.everybody === null ? '–' : format.share(one.everybody);
  const n = format.number(of);
  if (one.contacts === 0 || one.share === null) return t('personas.check.none', { n, everybody });
  const [low, high] = one.interval ?? [0, 1];
  return t('personas.check.share', {
    share: format.share(one.share),
    k: format.number(one.contacts),
    n,
    low: format.share(low),
    high: format.share(high),
    everybody,
  });
}
