import type { AttemptLimiter, Authentication } from '@viaggio/domain/ports/authentication';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { InvitationMailer } from '@viaggio/domain/ports/invitations';
import type { KeyDirectory } from '@viaggio/domain/ports/keys';
import type { SourceActivity, SourceDirectory } from '@viaggio/domain/ports/sources';
import type { WorkspaceEraser, WorkspaceObserver } from '@viaggio/domain/ports/workspaces';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { OtherHandlers } from './routes/handler';

/** What the use cases of access need. */
export interface AccessDeps {
  readonly control: AccessControl;
  readonly auth: Authentication;
  readonly limiter: AttemptLimiter;
  readonly keyDirectory: KeyDirectory;
  readonly sourceDirectory: SourceDirectory;
  readonly activity: SourceActivity;
  readonly observer: WorkspaceObserver;
  readonly eraser: WorkspaceEraser;
  /** undefined where no mail can be sent. */
  readonly mailer: InvitationMailer | undefined;
  /** UTC milliseconds. */
  readonly now: () => number;
}

export interface ServiceDeps extends AccessDeps {
  readonly log: Logger;
  /** What the button of single sign-on says. */
  readonly ssoName?: string | undefined;
  readonly version: string;
  /** Handlers of the routes that this room does not serve itself. Every route of the table must have one. */
  readonly handlers: OtherHandlers;
  /** Rooms with paths and rules of their own, such as collection. Registered first, each in its own context. */
  readonly plugins?: readonly ((app: FastifyInstance) => Promise<void>)[];
  /** Address people use, without a trailing slash, where it is not the one the server is reached at. */
  readonly publicUrl?: string | undefined;
  /** Proxies whose `x-forwarded-*` headers are believed (fastify's `trustProxy`). None unless said. */
  readonly trustProxy?: boolean | string | undefined;
  /** Directory of the built web application; undefined serves none. */
  readonly webRoot?: string | undefined;
  /** Whether pages of others may show the map of a link in a frame; without it none may. */
  readonly mayFrame?: ((token: string) => Promise<boolean>) | undefined;
  /** Where files that arrive are kept until their use case has taken them. */
  readonly uploads: { readonly directory: string; readonly maxBytes: number };
  /** Requests a minute from one address to the application API. */
  readonly apiRequestsPerMinute?: number | undefined;
  /** Names of the stores that do not answer; the server is ready when there are none. */
  readonly unready?: (() => Promise<readonly string[]>) | undefined;
  /** Told of every answer: the path below the root, without its query, the status, and the time it took. */
  readonly onAnswered?: ((path: string, status: number, milliseconds: number) => void) | undefined;
  /** Prometheus text. */
  readonly metrics?: (() => Promise<string>) | undefined;
  /** Refuses answers that are not what the route table says. For tests. */
  readonly checkAnswers?: boolean | undefined;
}
