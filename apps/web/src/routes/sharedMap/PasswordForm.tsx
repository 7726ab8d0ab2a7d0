import { PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import css from './sharedMap.module.css';

interface Props {
  readonly wrong: boolean;
  readonly busy: boolean;
  readonly onPassword: (password: string) => void;
}

/** Asks for the word that goes with the link. */
export function PasswordForm({ wrong, busy, onPassword }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPassword(password);
  };
  return (
    <form className={css.locked} onSubmit={submit}>
      <h1>{t('maps.shown.lockedTitle')}</h1>
      <p>{t('maps.shown.locked')}</p>
      <PasswordInput
        label={t('maps.shown.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={wrong && t('maps.shown.wrong')}
        maxLength={200}
        required
        visibilityToggleButtonProps={{ 'aria-label': t('maps.shown.showPassword') }}
      />
      <div>
        <Button look="solid" type="submit" busy={busy} disabled={password === ''}>
          {t('maps.shown.open')}
        </Button>
      </div>
    </form>
  );
}
