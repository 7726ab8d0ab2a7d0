import { WORKSPACE_HEADER } from '@viaggio/contract/addresses';

let current = '';

/** The workspace in the address of this tab; every request carries it. */
export function enterWorkspace(id: string): void {
  current = id;
}

export function currentWorkspace(): string {
  return current;
}

export function workspaceHeader(): Record<string, string> {
  return current ? { [WORKSPACE_HEADER]: current } : {};
}
