import { IconBriefcase, IconHeadset, IconShoppingBag, IconUserHeart } from '@tabler/icons-react';
import type { Selling } from '@viaggio/contract/workspaces';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../components/useChange';
import css from './choices.module.css';
import { StartFrame } from './StartFrame';
import { useWelcome } from './useWelcome';

const CHOICES: readonly [Selling, typeof IconShoppingBag][] = [
  ['shop', IconShoppingBag],
  ['services', IconUserHeart],
  ['companies', IconBriefcase],
  ['support', IconHeadset],
];

export function SellsStep() {
  const { t } = useTranslation();
  const { goTo } = useWelcome();
  const change = useChange('updateWorkspace', {
    renews: ['getMe', 'listModels'],
    onDone: () => goTo('wants'),
  });
  return (
    <StartFrame title={t('start.sells.title')} lead={t('start.sells.lead')} step={{ at: 1, of: 4 }} wide>
      <div className={css.choices}>
        {CHOICES.map(([sells, Icon]) => (
          <button
            key={sells}
            type="button"
            className={css.choice}
            disabled={change.isPending}
            onClick={() => change.mutate({ body: { sells } })}
          >
            <Icon size={26} stroke={1.3} aria-hidden />
            <span>
              <strong>{t(`start.sells.${sells}`)}</strong>
              <span>{t(`start.sells.${sells}Help`)}</span>
            </span>
          </button>
        ))}
      </div>
    </StartFrame>
  );
}
