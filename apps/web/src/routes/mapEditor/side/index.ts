export { CommentsPanel } from './comments/CommentsPanel';
export { SharePanel } from './share/SharePanel';
export { VersionsPanel } from './versions/VersionsPanel';
export { WorkshopPanel } from './workshop/WorkshopPanel';
