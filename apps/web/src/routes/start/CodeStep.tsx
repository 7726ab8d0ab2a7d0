import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeKind } from '../../api';
import { CodeForm } from './CodeForm';
import { StartFrame } from './StartFrame';

interface Props {
  readonly onIn: () => void;
  /** The password is to be given again, and why. */
  readonly onRestart: (why: unknown) => void;
}

/** After the password, for those who have a second factor: its code, or a backup code. */
export function CodeStep({ onIn, onRestart }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<CodeKind>('totp');
  const lead = t(kind === 'totp' ? 'start.signIn.codeLead' : 'start.signIn.backupLead');
  return (
    <StartFrame title={t('start.signIn.codeTitle')} lead={lead}>
      <CodeForm key={kind} kind={kind} onKind={setKind} onIn={onIn} onRestart={onRestart} />
    </StartFrame>
  );
}
