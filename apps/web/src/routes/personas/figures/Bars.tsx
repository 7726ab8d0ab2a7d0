import type { PersonaFigures } from '@viaggio/contract/personas';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import css from './Figures.module.css';

const CHANNELS = 7;

/** The channels they use on their own, and the touchpoints they meet most. */
export function Bars({ data }: { data: PersonaFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channelName = useChannelName();
  const most = Math.max(0.001, ...data.channels.map(({ share }) => share ?? 0));
  const share = (value: number | null) => (value === null ? '–' : format.share(value));
  return (
    <>
      <section className={css.part}>
        <h3>{t('personas.figures.channels')}</h3>
        <ul className={css.bars}>
          {data.channels.slice(0, CHANNELS).map((one) => (
            <li key={one.channel}>
              <span>
                <ChannelIcon channel={one.channel} /> {channelName(one.channel)}
              </span>
              <b>
                {t('personas.figures.shareOf', { share: share(one.share), everybody: share(one.everybody) })}
              </b>
              <i style={{ width: `${((one.share ?? 0) / most) * 100}%` }} aria-hidden />
            </li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h3>{t('personas.figures.touchpoints')}</h3>
        <ol className={css.points}>
          {data.touchpoints.map(({ id, name, channel, contacts }) => (
            <li key={id}>
              <ChannelIcon channel={channel} />
              <span>{format.say(name)}</span>
              <b>{t('personas.figures.contacts', { count: contacts, n: format.number(contacts) })}</b>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
