import type { IdentityHealth } from '@viaggio/contract/identity';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './identity.module.css';

export function KindBars({ identifiers }: { identifiers: IdentityHealth['identifiers'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useIdentifierName();
  const most = Math.max(1, ...identifiers.map((each) => each.count));
  return (
    <>
      <h2 className={rows.title}>{t('settings.identity.kinds')}</h2>
      <dl className={css.bars}>
        {identifiers.map(({ kind, count }) => (
          <Fragment key={kind}>
            <dt>{name(kind)}</dt>
            <dd>
              <span style={{ width: `${(count / most) * 100}%` }} aria-hidden />
              {format.number(count)}
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
