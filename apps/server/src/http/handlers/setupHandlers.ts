import { describeApi } from '@viaggio/contract/openapi';
import { limitVisits } from '../../usecases/session/limitVisits';
import { readSetup } from '../../usecases/setup/readSetup';
import { setUp } from '../../usecases/setup/setUp';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';

export function setupHandlers(deps: ServiceDeps): Handlers<'getSetup' | 'setUp' | 'getOpenApi'> {
  // Made when somebody first asks: it takes longer than everything else a start does with the route table.
  let description: ReturnType<typeof describeApi> | undefined;
  return {
    getSetup: async () => ({
      ...(await readSetup(deps)),
      emailConfigured: deps.mailer !== undefined,
      sso: deps.auth.handleSso ? (deps.ssoName ?? 'SSO') : null,
      version: deps.version,
    }),
    setUp: async ({ body }, context) => {
      await limitVisits(deps.limiter, 'setup', context.ip);
      const { userId, workspaceId } = await setUp(deps, {
        email: body.email,
        password: body.password,
        name: body.name,
        language: body.language,
        workspace: body.workspace,
        timeZone: body.timeZone,
      });
      const session = await deps.auth.signIn({ ...body, ip: context.ip, userAgent: context.userAgent });
      context.setCookies(session?.cookies ?? []);
      return { userId, workspaceId: String(workspaceId) };
    },
    getOpenApi: async () => {
      description ??= describeApi(deps.version);
      return description;
    },
  };
}
