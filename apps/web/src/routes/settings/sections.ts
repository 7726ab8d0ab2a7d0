import { type Role, roleAllows } from '@viaggio/contract/access';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';

export const SECTIONS = [
  { id: 'sources', group: 'groupData', role: 'viewer' },
  { id: 'webhooks', group: 'groupData', role: 'viewer' },
  { id: 'wordOfMouth', group: 'groupData', role: 'viewer' },
  { id: 'import', group: 'groupData', role: 'viewer' },
  { id: 'quarantine', group: 'groupData', role: 'analyst' },
  { id: 'quality', group: 'groupData', role: 'viewer' },
  { id: 'plan', group: 'groupData', role: 'viewer' },
  { id: 'books', group: 'groupData', role: 'viewer' },
  { id: 'identity', group: 'groupData', role: 'analyst' },
  { id: 'touchpoints', group: 'groupMap', role: 'viewer' },
  { id: 'stages', group: 'groupMap', role: 'viewer' },
  { id: 'privacy', group: 'groupData', role: 'editor' },
  { id: 'members', group: 'groupTeam', role: 'viewer' },
  { id: 'keys', group: 'groupTeam', role: 'owner' },
  { id: 'audit', group: 'groupTeam', role: 'owner' },
  { id: 'workspace', group: 'groupTeam', role: 'owner' },
  { id: 'backups', group: 'groupTeam', role: 'owner' },
] as const satisfies readonly { id: string; group: string; role: Role }[];

/** What concerns the installation is looked after from its first workspace. */
const OF_FIRST: readonly string[] = ['backups'];

export type SectionId = (typeof SECTIONS)[number]['id'];

export interface SectionName {
  readonly id: SectionId;
  readonly group: (typeof SECTIONS)[number]['group'];
  readonly name: string;
}

/** The sections this member may open, with their names. */
export function useSectionNames(): readonly SectionName[] {
  const { t } = useTranslation();
  const { role, first } = useMe();
  const mayOpen = (section: (typeof SECTIONS)[number]): boolean =>
    role !== null && roleAllows(role, section.role) && (first || !OF_FIRST.includes(section.id));
  return SECTIONS.filter(mayOpen).map(({ id, group }) => ({
    id,
    group,
    name: t(`settings.sections.${id}`),
  }));
}
