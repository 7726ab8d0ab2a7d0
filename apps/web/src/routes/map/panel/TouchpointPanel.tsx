import type { OverviewStage } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { ControlMark } from '../../../components/ControlMark';
import { PanelValue } from '../../../components/PanelParts';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import { PeopleOfCell } from './PeopleOfCell';
import css from './panel.module.css';

export function TouchpointPanel({ stage, id }: { stage: OverviewStage; id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const point = stage.touchpoints.find((each) => each.id === id);
  return (
    <>
      {point && (
        <>
          <PanelValue>
            {t('common.contacts', { count: point.contacts, n: format.number(point.contacts) })}
          </PanelValue>
          <p className={css.facts}>
            <span>
              <ChannelIcon channel={point.channel} /> {channel(point.channel)}
            </span>
            <span>
              <ControlMark control={point.control} setting={point.setting} />
              {t(`map.${point.control}`)}, {t(`map.${point.setting}`)}
            </span>
          </p>
        </>
      )}
      <PeopleOfCell cell={`${stage.id}.touchpoint.${id}`} />
    </>
  );
}
