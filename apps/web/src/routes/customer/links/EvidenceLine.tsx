import { IconScissors } from '@tabler/icons-react';
import type { Link } from '@viaggio/contract/identity';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import css from './LinksView.module.css';

/** "These two are one", since when, who says so. */
export function EvidenceLine({ link, onSplit }: { link: Link; onSplit?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = useIdentifierName();
  return (
    <li className={css.line} data-state={link.state}>
      <div>
        <p className={css.pair}>
          <span>
            <small>{kind(link.a.kind)}</small> <strong>{link.a.value}</strong>
          </span>
          <span className={css.bond} aria-hidden />
          <span>
            <small>{kind(link.b.kind)}</small> <strong>{link.b.value}</strong>
          </span>
        </p>
        <p className={css.proof}>
          {t('customer.evidence.joinedBy', {
            rule: t(`customer.evidence.rule_${link.rule}`),
            date: format.date(link.time, 'full'),
          })}
          {link.source && `, ${t('customer.evidence.from', { source: link.source })}`}
          {link.state === 'doubtful' && (
            <em>
              {t('customer.evidence.doubtful')}
              {link.doubt && `: ${t(`customer.evidence.doubt_${link.doubt}`)}`}
            </em>
          )}
          {link.state === 'cut' && <em>{t('customer.evidence.cut')}</em>}
        </p>
      </div>
      {onSplit && link.state === 'active' && (
        <Button small look="plain" icon={<IconScissors size={15} stroke={1.6} />} onClick={onSplit}>
          {t('customer.evidence.split')}
        </Button>
      )}
    </li>
  );
}
