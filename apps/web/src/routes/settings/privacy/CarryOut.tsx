import { useMutation } from '@tanstack/react-query';
import type { PrivacyRequest } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { download } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { keepFile } from '../../../components/keepFile';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFaultText } from '../../../components/useFaultText';
import rows from '../rows.module.css';
import css from './privacy.module.css';

const WORDS = {
  access: 'privacy.answered',
  portability: 'privacy.answered',
  rectification: 'privacy.correct',
  objection: 'privacy.object',
  erasure: 'privacy.erase',
} as const;

/** Doing what is asked. What cannot be undone is asked twice. */
export function CarryOut({ request }: { request: PrivacyRequest }) {
  const { t } = useTranslation();
  const owner = useMay('owner');
  const { id, kind } = request;
  const carry = useChange('carryOutPrivacyRequest', {
    renews: ['getPrivacyRequest', 'listPrivacyRequests', 'getPrivacyOverview', 'listPeople'],
  });
  const carryOut = () => carry.mutate({ params: { id } });
  const isFile = kind === 'access' || kind === 'portability';
  return (
    <section className={css.part}>
      {kind === 'erasure' && <p className={rows.warn}>{t('privacy.eraseHelp')}</p>}
      {isFile && <p className={rows.faint}>{t('privacy.fileHelp')}</p>}
      <div className={rows.foot}>
        {isFile && <FileButton id={id} />}
        {!owner && <span className={rows.faint}>{t('privacy.ownerOnly')}</span>}
        {owner &&
          (kind === 'erasure' ? (
            <ConfirmButton busy={carry.isPending} onConfirm={carryOut}>
              {t(WORDS[kind])}
            </ConfirmButton>
          ) : (
            <Button look={isFile ? 'line' : 'solid'} busy={carry.isPending} onClick={carryOut}>
              {t(WORDS[kind])}
            </Button>
          ))}
      </div>
    </section>
  );
}

function FileButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const text = useFaultText();
  const { mutate, isPending } = useMutation({
    mutationFn: () => download('getPrivacyFile', { params: { id } }),
    onSuccess: keepFile,
    onError: (error) => showToast(text(error), { bad: true }),
  });
  return (
    <Button look="solid" busy={isPending} onClick={() => mutate()}>
      {t('privacy.file')}
    </Button>
  );
}
