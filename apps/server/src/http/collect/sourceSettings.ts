import type { KnownSource } from '@viaggio/domain/ports/sources';

/** What analytics-next and the mobile clients fetch at start: they send to the host named here. `url` has no path. */
export function settingsOf(writeKey: string, url: string): Record<string, unknown> {
  const [protocol, host] = url.split('://') as [string, string];
  const apiHost = `${host}/v1`;
  return {
    integrations: {
      'Segment.io': {
        apiKey: writeKey,
        apiHost,
        protocol,
        unbundledIntegrations: [],
        addBundledMetadata: false,
      },
    },
    plan: { track: { __default: { enabled: true, integrations: {} } }, identify: {}, group: {} },
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  };
}

/** What RudderStack's JavaScript client fetches at start: a source without destinations, and no telemetry. */
export function sourceConfigOf(source: KnownSource, writeKey: string, now: number): Record<string, unknown> {
  const at = new Date(now).toISOString();
  return {
    source: {
      id: String(source.id),
      name: 'Viaggio',
      writeKey,
      enabled: true,
      workspaceId: String(source.workspace),
      createdAt: at,
      updatedAt: at,
      config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
      sourceDefinition: { name: 'Javascript', category: null },
      connections: [],
      destinations: [],
      dataplanes: {},
    },
    updatedAt: at,
    consentManagementMetadata: { providers: [] },
  };
}
