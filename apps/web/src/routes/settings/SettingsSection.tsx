import { useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { Skeleton } from '../../components/Skeleton';
import { NotFound } from '../shell/Dead';
import { type SectionId, useSectionNames } from './sections';

const PAGES: Readonly<Record<SectionId, ComponentType>> = {
  sources: lazy(async () => ({ default: (await import('./sources/SourcesSection')).SourcesSection })),
  webhooks: lazy(async () => ({ default: (await import('./webhooks/WebhooksSection')).WebhooksSection })),
  wordOfMouth: lazy(async () => ({ default: (await import('./wordOfMouth/WordSection')).WordSection })),
  import: lazy(async () => ({ default: (await import('./import/ImportSection')).ImportSection })),
  quarantine: lazy(async () => ({
    default: (await import('./quarantine/QuarantineSection')).QuarantineSection,
  })),
  quality: lazy(async () => ({ default: (await import('./quality/QualitySection')).QualitySection })),
  plan: lazy(async () => ({ default: (await import('./plan/PlanSection')).PlanSection })),
  books: lazy(async () => ({ default: (await import('./books/BooksSection')).BooksSection })),
  identity: lazy(async () => ({ default: (await import('./identity/IdentitySection')).IdentitySection })),
  touchpoints: lazy(async () => ({
    default: (await import('./touchpoints/TouchpointsSection')).TouchpointsSection,
  })),
  stages: lazy(async () => ({ default: (await import('./stages/StagesSection')).StagesSection })),
  members: lazy(async () => ({ default: (await import('./members/MembersSection')).MembersSection })),
  keys: lazy(async () => ({ default: (await import('./keys/KeysSection')).KeysSection })),
  privacy: lazy(async () => ({ default: (await import('./privacy/PrivacySection')).PrivacySection })),
  audit: lazy(async () => ({ default: (await import('./audit/AuditSection')).AuditSection })),
  backups: lazy(async () => ({ default: (await import('./backups/BackupsSection')).BackupsSection })),
  workspace: lazy(async () => ({ default: (await import('./workspace/WorkspaceSection')).WorkspaceSection })),
};

export function SettingsSection() {
  const { section } = useParams({ from: '/w/$workspace/shell/settings/$section' });
  const allowed = useSectionNames().find(({ id }) => id === section);
  if (!allowed) return <NotFound />;
  const Page = PAGES[allowed.id];
  return (
    <Suspense fallback={<Skeleton lines={[40, 70, 100, 100, 100]} />}>
      <Page />
    </Suspense>
  );
}
