import type { AccessControl } from '@viaggio/domain/ports/control';
import type { ApiKey } from '@viaggio/domain/ports/keys';

export function listKeys(
  { control }: { control: AccessControl },
  { workspace }: { workspace: number },
): Promise<ApiKey[]> {
  return control.keys.list(workspace);
}
