import { cellOf } from '@viaggio/contract/addresses';
import type { InitiativeData } from '@viaggio/contract/reports';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { FigureButton } from '../../../components/FigureButton';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import { FigureRows } from '../chart/FigureRows';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './ChannelsStarted.module.css';
import { partsOf } from './initiativeFindings';

const SHOWN = 10;
const PARTS = ['customer', 'us', 'unknown'] as const;

/** Who starts contacts, channel by channel. */
export function ChannelsStarted({ data }: { data: InitiativeData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const channel = useChannelName();
  const [all, setAll] = useState(false);
  const shown = all ? data.channels : data.channels.slice(0, SHOWN);
  const hidden = data.channels.length - shown.length;
  const title = t('analysis.initiative.byChannel');
  return (
    <section className={css.channels}>
      <h2>{title}</h2>
      <FigureRows
        label={title}
        columns="minmax(11rem, 1fr) 7rem minmax(10rem, 3fr) 9rem"
        heads={[
          { key: 'channel', text: t('analysis.units.channel'), words: true },
          { key: 'contacts', text: t('analysis.initiative.heads.contacts') },
          { key: 'bar', text: t('analysis.initiative.heads.bar'), words: true, wide: true },
          {
            key: 'share',
            text: t('analysis.initiative.heads.share'),
            definition: t('analysis.initiative.definitions.share'),
          },
        ]}
        rows={shown.map((row) => ({
          key: row.name,
          cells: [
            <span key="name" className={css.name}>
              <ChannelIcon channel={row.name} />
              <FigureButton
                definition={t('analysis.initiative.definitions.channel')}
                onOpen={() => open(cellOf('channel', row.name))}
              >
                {channel(row.name)}
              </FigureButton>
            </span>,
            format.number(row.contacts),
            <Parts key="bar" parts={partsOf(row)} />,
            row.customerShare === null ? '–' : format.share(row.customerShare),
          ],
        }))}
      />
      {hidden > 0 && (
        <Button small className={css.more} onClick={() => setAll(true)}>
          {t('analysis.initiative.moreRows', { count: hidden, n: format.number(hidden) })}
        </Button>
      )}
    </section>
  );
}

function Parts({ parts }: { parts: ReturnType<typeof partsOf> }) {
  return (
    <span className={css.parts} aria-hidden>
      {PARTS.map((key) => (
        <span key={key} data-part={key} style={{ width: `${parts[key] * 100}%` }} />
      ))}
    </span>
  );
}
