import { Switch, TextInput } from '@mantine/core';
import type { MapDocument } from '@viaggio/domain/maps';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { CopyBlock } from '../../../../components/CopyBlock';
import { Fault } from '../../../../components/Fault';
import { Picker } from '../../../../components/Picker';
import { useChange } from '../../../../components/useChange';
import { useFormat } from '../../../../format';
import side from '../Side.module.css';
import { embedCode } from './embedCode';
import { RowsChoice } from './RowsChoice';
import css from './share.module.css';

interface Props {
  readonly map: string;
  readonly document: MapDocument;
  readonly onClose: () => void;
}

const DAYS = ['7', '30', '90', '365'] as const;
const LEAST_PASSWORD = 4;

/** What a link shows, to whom and until when; then its address, which is shown once. */
export function MakeLink({ map, document, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const make = useChange('createMapLink', { renews: ['listMapLinks'], quiet: true });
  if (make.data) {
    const { url, embed, expiresAt } = make.data;
    return (
      <div className={css.made}>
        <h4>{t('maps.share.once')}</h4>
        <CopyBlock text={url} label={t('maps.share.once')} whole />
        <p className={side.quiet}>{t('maps.share.onceHelp', { date: format.date(expiresAt, 'dayYear') })}</p>
        {embed && (
          <>
            <h4>{t('maps.share.code')}</h4>
            <CopyBlock text={embedCode(url, document.title)} label={t('maps.share.code')} whole />
          </>
        )}
        <Button small onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    );
  }
  return (
    <LinkForm
      document={document}
      busy={make.isPending}
      error={make.error}
      onCancel={onClose}
      onMake={(choice) => make.mutate({ params: { id: map }, body: { kind: 'share', ...choice } })}
    />
  );
}

interface Choice {
  readonly days: number;
  readonly password?: string;
  readonly rows?: string[];
  readonly figures: boolean;
  readonly embed: boolean;
}

interface FormProps {
  readonly document: MapDocument;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onMake: (choice: Choice) => void;
  readonly onCancel: () => void;
}

function LinkForm({ document, busy, error, onMake, onCancel }: FormProps) {
  const { t } = useTranslation();
  const shown = document.rows.filter(({ hidden }) => !hidden);
  const [days, setDays] = useState<(typeof DAYS)[number]>('30');
  const [password, setPassword] = useState('');
  const [rows, setRows] = useState(() => shown.map(({ id }) => id));
  const [figures, setFigures] = useState(false);
  const [embed, setEmbed] = useState(false);
  const short = password !== '' && password.length < LEAST_PASSWORD;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMake({
      days: Number(days),
      password: password || undefined,
      rows: rows.length === shown.length ? undefined : rows,
      figures,
      embed,
    });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p>
        {t('maps.share.days')}{' '}
        <Picker
          name={t('maps.share.days')}
          value={days}
          choices={DAYS.map((value) => ({ value, label: t(`maps.share.days_${value}`) }))}
          onChange={setDays}
        />
      </p>
      <TextInput
        label={t('maps.share.password')}
        description={t('maps.share.passwordHelp')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={short && t('maps.share.passwordShort')}
        autoComplete="off"
        maxLength={200}
      />
      <Switch
        label={t('maps.share.figures')}
        checked={figures}
        onChange={(event) => setFigures(event.currentTarget.checked)}
      />
      <Switch
        label={t('maps.share.embed')}
        checked={embed}
        onChange={(event) => setEmbed(event.currentTarget.checked)}
      />
      <RowsChoice rows={shown} value={rows} onChange={setRows} />
      <Fault error={error} />
      <div className={side.line}>
        <Button small look="solid" type="submit" busy={busy} disabled={rows.length === 0 || short}>
          {t('maps.share.go')}
        </Button>
        <Button small look="plain" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
