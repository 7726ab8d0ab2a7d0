import type { Side } from '@viaggio/contract/identity';
import { useTranslation } from 'react-i18next';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import css from './LinksView.module.css';

/** A record before or after a change. */
export function SideCard({ side }: { side: Side }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = useIdentifierName();
  return (
    <article className={css.side}>
      <h4>{side.name || t('common.unknownPerson')}</h4>
      <ul>
        {side.identifiers.map((each) => (
          <li key={each.kind + each.value}>
            {kind(each.kind)}: {each.value}
          </li>
        ))}
      </ul>
      <p>
        {[
          t('common.contacts', { count: side.contacts, n: format.number(side.contacts) }),
          t('common.orders', { count: side.orders, n: format.number(side.orders) }),
          format.money(side.revenue),
        ].join(' · ')}
        {side.firstContactAt && side.lastContactAt && (
          <>
            <br />
            {format.date(side.firstContactAt)} – {format.date(side.lastContactAt)}
          </>
        )}
      </p>
    </article>
  );
}
