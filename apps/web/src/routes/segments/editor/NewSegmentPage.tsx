import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { useChange } from '../../../components/useChange';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { BackToSegments } from '../BackToSegments';
import { blankLeaf } from '../rule/blankLeaf';
import { draftOf, ruleOf } from '../rule/segmentDraft';
import { segmentTemplates, type Template } from '../rule/segmentTemplates';
import css from './editor.module.css';
import { SegmentForm } from './SegmentForm';

/** A new segment, from an example or from nothing. Which example is in the address. */
export function NewSegmentPage() {
  const { t } = useTranslation();
  const { from } = useSearch({ from: '/w/$workspace/shell/customers/segments/new' });
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const model = useDefaultModel();
  const { data: catalogue } = useQuery({ ...apiQuery('getTouchpoints', {}), staleTime: 60_000 });
  const templates = useMemo(
    () => (model && catalogue ? segmentTemplates(model, catalogue.items) : undefined),
    [model, catalogue],
  );
  const create = useChange('createSegment', {
    renews: ['listSegments'],
    quiet: true,
    onDone: ({ id }) =>
      void navigate({ to: '/w/$workspace/customers/segments/$segment', params: { workspace, segment: id } }),
  });
  const chosen = templates?.find(({ id }) => id === from);
  return (
    <>
      <BackToSegments />
      <PageHead title={t('segments.new')} lead={t('segments.newLead')} />
      {templates && templates.length > 0 && <Examples templates={templates} chosen={chosen} />}
      {templates ? (
        <SegmentForm
          key={chosen?.id ?? ''}
          name={chosen ? t(`segments.templates.${chosen.id}`) : ''}
          draft={draftOf(chosen?.rule ?? blankLeaf('did', model))}
          busy={create.isPending}
          error={create.error}
          onSave={(name, draft) => create.mutate({ body: { name, rule: ruleOf(draft) } })}
          onCancel={() => void navigate({ to: '/w/$workspace/customers/segments', params: { workspace } })}
        />
      ) : (
        <Skeleton />
      )}
    </>
  );
}

interface ExamplesProps {
  readonly templates: readonly Template[];
  readonly chosen: Template | undefined;
}

/** Open while none is chosen: then the sentences are what matters. */
function Examples({ templates, chosen }: ExamplesProps) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const to = '/w/$workspace/customers/segments/new';
  return (
    <details className={css.templates} open={chosen === undefined}>
      <summary>{t(chosen ? 'segments.otherExamples' : 'segments.examples')}</summary>
      <ul>
        {templates.map(({ id }) => (
          <li key={id}>
            <Link
              to={to}
              params={{ workspace }}
              search={{ from: id }}
              resetScroll={false}
              aria-current={id === chosen?.id || undefined}
            >
              <span>{t(`segments.templates.${id}`)}</span>
              <small>{t(`segments.templateHelp.${id}`)}</small>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
