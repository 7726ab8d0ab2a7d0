import { IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { CopyBlock } from '../../../components/CopyBlock';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { Picker } from '../../../components/Picker';
import tool from '../../../components/ToolButton.module.css';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import css from './links.module.css';

interface Props {
  readonly shows: 'dashboard' | 'report';
  readonly id: string;
  readonly name: string;
}

const DAYS = ['7', '30', '90', '365'] as const;

/** Makes a link that shows this without an account. */
export function ShareMenu(props: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!useMay('editor')) return null;
  return (
    <>
      <button type="button" className={tool.tool} onClick={() => setOpen(true)}>
        <IconShare2 size={16} stroke={1.6} aria-hidden /> {t('boards.links.share')}
      </button>
      {open && <SharePanel {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function SharePanel({ shows, id, name, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [days, setDays] = useState<(typeof DAYS)[number]>('30');
  const make = useChange('createPublicLink', { renews: ['listPublicLinks'], quiet: true });
  return (
    <Panel title={t('boards.links.shareTitle', { name })} place="middle" onClose={onClose}>
      <div className={css.share}>
        <p>{t('boards.links.lead')}</p>
        {make.data ? (
          <>
            <h3>{t('boards.links.once')}</h3>
            <CopyBlock text={make.data.url} label={t('boards.links.once')} whole />
            <p>{t('boards.links.onceHelp', { date: format.date(make.data.expiresAt, 'dayYear') })}</p>
          </>
        ) : (
          <>
            <p>
              {t('boards.links.days')}{' '}
              <Picker
                name={t('boards.links.days')}
                value={days}
                choices={DAYS.map((value) => ({ value, label: t(`boards.links.days_${value}`) }))}
                onChange={setDays}
              />
            </p>
            <Fault error={make.error} />
            <Button
              look="solid"
              busy={make.isPending}
              onClick={() => make.mutate({ body: { shows, id, days: Number(days) } })}
            >
              {t('boards.links.make')}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}
