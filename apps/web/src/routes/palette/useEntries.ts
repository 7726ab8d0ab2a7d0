import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useMe } from '../../app/session';
import { PATH_OF, REPORT_KINDS } from '../analysis/frame/reportKinds';
import { useSectionNames } from '../settings/sections';
import type { Entry } from './entry';
import { useCommands } from './useCommands';

const MOST_PEOPLE = 6;

/** What matches the text: customers first when there is one, then pages and commands. */
export function useEntries(text: string): readonly Entry[] {
  const wanted = text.trim().toLowerCase();
  const people = useFoundPeople(text.trim());
  const pages = usePages();
  const commands = useCommands();
  const matching = [...pages, ...commands].filter((entry) => entry.name.toLowerCase().includes(wanted));
  return [...people, ...matching];
}

function useFoundPeople(text: string): readonly Entry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const workspace = useMe().workspace?.id ?? '';
  const [search] = useDebouncedValue(text, 140);
  const query = { search, limit: MOST_PEOPLE };
  const { data } = useQuery({ ...apiQuery('listPeople', { query }), enabled: search.length > 1 });
  if (search.length < 2) return [];
  return (data?.items ?? []).map((person) => ({
    id: `person-${person.id}`,
    group: t('shell.palette.people'),
    name: person.name || t('common.unknownPerson'),
    hint: person.email,
    run: () => navigate({ to: '/w/$workspace/customers/$person', params: { workspace, person: person.id } }),
  }));
}

function usePages(): readonly Entry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const workspace = useMe().workspace?.id ?? '';
  const sections = useSectionNames();
  const group = t('shell.palette.pages');
  return [
    {
      id: 'today',
      group,
      name: t('shell.today'),
      hint: '',
      run: () => navigate({ to: '/w/$workspace/today', params: { workspace } }),
    },
    {
      id: 'alerts',
      group,
      name: t('shell.alerts'),
      hint: t('shell.today'),
      run: () => navigate({ to: '/w/$workspace/alerts', params: { workspace } }),
    },
    {
      id: 'map',
      group,
      name: t('shell.map'),
      hint: '',
      run: () => navigate({ to: '/w/$workspace/map', params: { workspace } }),
    },
    {
      id: 'maps',
      group,
      name: t('map.drawn'),
      hint: t('shell.map'),
      run: () => navigate({ to: '/w/$workspace/maps', params: { workspace } }),
    },
    {
      id: 'customers',
      group,
      name: t('shell.customers'),
      hint: '',
      run: () => navigate({ to: '/w/$workspace/customers', params: { workspace } }),
    },
    {
      id: 'personas',
      group,
      name: t('customers.personas'),
      hint: t('shell.customers'),
      run: () => navigate({ to: '/w/$workspace/customers/personas', params: { workspace } }),
    },
    {
      id: 'segments',
      group,
      name: t('customers.segments'),
      hint: t('shell.customers'),
      run: () => navigate({ to: '/w/$workspace/customers/segments', params: { workspace } }),
    },
    {
      id: 'analysis',
      group,
      name: t('shell.analysis'),
      hint: '',
      run: () => navigate({ to: '/w/$workspace/analysis', params: { workspace } }),
    },
    ...REPORT_KINDS.map((kind) => ({
      id: `analysis-${kind}`,
      group,
      name: t(`shell.reports.${kind}`),
      hint: t('shell.analysis'),
      run: () => navigate({ to: PATH_OF[kind], params: { workspace } }),
    })),
    {
      id: 'account',
      group,
      name: t('shell.accountPage'),
      hint: '',
      run: () => navigate({ to: '/w/$workspace/account', params: { workspace } }),
    },
    ...sections.map(({ id: section, name }) => ({
      id: section,
      group,
      name,
      hint: t('shell.settings'),
      run: () => navigate({ to: '/w/$workspace/settings/$section', params: { workspace, section } }),
    })),
  ];
}
