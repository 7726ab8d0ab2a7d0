import { IconScissors } from '@tabler/icons-react';
import type { Link } from '@viaggio/contract/identity';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import type { LinkGroup } from './groupLinks';
import css from './LinksView.module.css';

interface Props {
  readonly group: LinkGroup;
  readonly onSplit?: (() => void) | undefined;
  /** What can be decided about it. */
  readonly actions?: ReactNode;
}

/** "These two are one", since when, who says so. */
export function EvidenceLine({ group: { first, proofs }, onSplit, actions }: Props) {
  const { t } = useTranslation();
  const kind = useIdentifierName();
  return (
    <li className={css.line} data-state={first.state}>
      <div>
        <p className={css.pair}>
          <span>
            <small>{kind(first.a.kind)}</small> <strong>{first.a.value}</strong>
          </span>
          <span className={css.bond} aria-hidden />
          <span>
            <small>{kind(first.b.kind)}</small> <strong>{first.b.value}</strong>
          </span>
        </p>
        {proofs.map((proof) => (
          <Proof key={proof.id} link={proof} />
        ))}
      </div>
      {actions}
      {onSplit && first.state === 'active' && (
        <Button small look="plain" icon={<IconScissors size={15} stroke={1.6} />} onClick={onSplit}>
          {t('customer.evidence.split')}
        </Button>
      )}
    </li>
  );
}

function Proof({ link }: { link: Link }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
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
  );
}
