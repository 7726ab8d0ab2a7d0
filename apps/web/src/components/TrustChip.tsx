import { Popover } from '@mantine/core';
import type { Trust } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import css from './TrustChip.module.css';
import { TrustDots } from './TrustDots';
import { TrustParts } from './TrustParts';

/** How far the data can be trusted, with what it is made of. */
export function TrustChip({ trust }: { trust: Trust }) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" width={400} trapFocus>
      <Popover.Target>
        <button type="button" className={css.chip}>
          <span className={css.name}>{t('trust.title')}</span>
          <TrustDots level={trust.level} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={css.body}>
          <p>{t('trust.lead')}</p>
          <TrustParts trust={trust} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
