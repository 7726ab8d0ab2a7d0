import { NumberInput, Switch } from '@mantine/core';
import type { MapLink } from '@viaggio/contract/maps';
import type { MapDocument } from '@viaggio/domain/maps';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { Fault } from '../../../../components/Fault';
import { Picker } from '../../../../components/Picker';
import { useChange } from '../../../../components/useChange';
import side from '../Side.module.css';
import { RowsChoice } from '../share/RowsChoice';
import { Door } from './Door';
import css from './workshop.module.css';

const DAYS = ['1', '7', '30'] as const;
const MOST_VOTES = 50;

interface Props {
  readonly map: string;
  /** Links that are open already: their addresses cannot be shown again. */
  readonly open: readonly MapLink[];
  readonly document: MapDocument;
}

/** Makes the link of a workshop, once it is asked for. */
export function OpenWorkshop({ map, open, document }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const make = useChange('createMapLink', { renews: ['listMapLinks'], quiet: true });
  const made = make.data;
  if (made && open.some(({ id }) => id === made.id)) return <Door url={made.url} title={document.title} />;
  if (open.length > 0 && !asked) {
    return (
      <>
        <p className={side.quiet}>{t('maps.workshop.hasLinks')}</p>
        <div>
          <Button small onClick={() => setAsked(true)}>
            {t('maps.workshop.newLink')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <WorkshopForm
      rows={document.rows.filter(({ hidden }) => !hidden)}
      busy={make.isPending}
      error={make.error}
      onMake={(choice) => make.mutate({ params: { id: map }, body: { kind: 'workshop', ...choice } })}
    />
  );
}

interface Choice {
  readonly days: number;
  readonly votes: number;
  readonly hideFigures: boolean;
  readonly rows?: string[];
}

interface FormProps {
  readonly rows: MapDocument['rows'];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onMake: (choice: Choice) => void;
}

/** For how long, how many votes, which rows, with or without the figures. */
function WorkshopForm({ rows, busy, error, onMake }: FormProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState<(typeof DAYS)[number]>('1');
  const [votes, setVotes] = useState(5);
  const [hideFigures, setHideFigures] = useState(true);
  const [chosen, setChosen] = useState(() => rows.map(({ id }) => id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const all = chosen.length === rows.length;
    onMake({ days: Number(days), votes, hideFigures, rows: all ? undefined : chosen });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p>
        {t('maps.workshop.days')}{' '}
        <Picker
          name={t('maps.workshop.days')}
          value={days}
          choices={DAYS.map((value) => ({ value, label: t(`maps.share.days_${value}`) }))}
          onChange={setDays}
        />
      </p>
      <NumberInput
        label={t('maps.workshop.votes')}
        value={votes}
        min={0}
        max={MOST_VOTES}
        allowDecimal={false}
        onChange={(value) => setVotes(Number(value) || 0)}
      />
      <Switch
        label={t('maps.workshop.hideFigures')}
        checked={hideFigures}
        onChange={(event) => setHideFigures(event.currentTarget.checked)}
      />
      {rows.length > 0 && <RowsChoice rows={rows} value={chosen} onChange={setChosen} />}
      <Fault error={error} />
      <div>
        <Button
          small
          look="solid"
          type="submit"
          busy={busy}
          disabled={rows.length > 0 && chosen.length === 0}
        >
          {t('maps.workshop.start')}
        </Button>
      </div>
    </form>
  );
}
