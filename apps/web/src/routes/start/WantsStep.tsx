import { IconCheck } from '@tabler/icons-react';
import type { Wish } from '@viaggio/contract/workspaces';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/session';
import { Button } from '../../components/Button';
import { useChange } from '../../components/useChange';
import css from './choices.module.css';
import { StartFrame } from './StartFrame';
import { useWelcome } from './useWelcome';

const WISHES: readonly Wish[] = ['losses', 'feelings', 'channels', 'repeat', 'stores', 'support'];

export function WantsStep() {
  const { t } = useTranslation();
  const { goTo } = useWelcome();
  const [wants, setWants] = useState<readonly Wish[]>(useSettings()?.wants ?? []);
  const change = useChange('updateWorkspace', { renews: ['getMe'], onDone: () => goTo('connect') });
  const toggle = (wish: Wish) =>
    setWants(wants.includes(wish) ? wants.filter((other) => other !== wish) : [...wants, wish]);
  return (
    <StartFrame title={t('welcome.wants.title')} lead={t('welcome.wants.lead')} step={{ at: 2, of: 4 }} wide>
      <div className={css.wants}>
        {WISHES.map((wish) => (
          <button
            key={wish}
            type="button"
            className={css.want}
            aria-pressed={wants.includes(wish)}
            onClick={() => toggle(wish)}
          >
            <span className={css.tick}>
              <IconCheck size={14} stroke={2.4} aria-hidden />
            </span>
            {t(`welcome.wants.${wish}`)}
          </button>
        ))}
      </div>
      <div className={css.foot}>
        <Button
          look="solid"
          busy={change.isPending}
          onClick={() => change.mutate({ body: { wants: [...wants] } })}
        >
          {t('common.continue')}
        </Button>
        <Button look="plain" onClick={() => goTo('connect')}>
          {t('common.skip')}
        </Button>
      </div>
    </StartFrame>
  );
}
