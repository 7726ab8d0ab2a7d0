import type { PrivacyRequest, PrivacyRequestStore } from '@viaggio/domain/ports/privacy';
import { AppError } from '@viaggio/domain/shared';

/** @throws AppError `request_not_found` */
export async function findRequest(
  requests: Pick<PrivacyRequestStore, 'find'>,
  workspace: number,
  id: string,
): Promise<PrivacyRequest> {
  const number = /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0;
  const found = number === 0 ? undefined : await requests.find(workspace, number);
  if (found === undefined) {
    throw new AppError('request_not_found', 'There is no such request.', { status: 404 });
  }
  return found;
}
