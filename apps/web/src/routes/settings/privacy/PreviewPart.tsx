import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { PrivacyPreview, PrivacyRequest } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import { useIdentifierName } from '../../../components/useIdentifierName';
import rows from '../rows.module.css';
import { Counts } from './Counts';
import css from './privacy.module.css';

/** Whom a request is about and what there is of them, so that the right person is answered. */
export function PreviewPart({ request }: { request: PrivacyRequest }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    ...apiQuery('previewPrivacyRequest', { params: { id: request.id } }),
    retry: false,
  });
  const unknown = error instanceof ApiError && error.code === 'person_not_found';
  return (
    <section className={css.part}>
      <h3 className={rows.title}>{t('privacy.preview')}</h3>
      {unknown && <p>{t('privacy.previewNone')}</p>}
      {!unknown && <Fault error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && <Found preview={data} />}
    </section>
  );
}

function Found({ preview }: { preview: PrivacyPreview }) {
  const { t } = useTranslation();
  const identifierName = useIdentifierName();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <>
      <p>
        <Link to="/w/$workspace/customers/$person" params={{ workspace, person: preview.personId }}>
          <strong>{preview.name || t('privacy.nameless')}</strong>
        </Link>
      </p>
      <ul>
        {preview.identifiers.map(({ kind, value, shared }) => (
          <li key={`${kind}:${value}`}>
            {identifierName(kind)}: {value}
            {shared && <span className={rows.faint}> · {t('privacy.sharedBy')}</span>}
          </li>
        ))}
      </ul>
      <Counts counts={preview.counts} />
      {preview.staysOut.length > 0 && (
        <>
          <h4>{t('privacy.staysOut')}</h4>
          <p className={rows.faint}>{t('privacy.staysOutHelp')}</p>
          <ul>
            {preview.staysOut.map((one) => (
              <li key={`${one.personId}${one.kind}${one.reason}`}>
                <Link to="/w/$workspace/customers/$person" params={{ workspace, person: one.personId }}>
                  {t('privacy.staysOutLine', { kind: identifierName(one.kind) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
