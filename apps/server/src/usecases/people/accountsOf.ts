import type { Statement } from '@viaggio/domain/ports/people';

export interface AccountOfPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** Companies of a person, by what was said of them; `statements` from the latest. */
export function accountsOf(statements: readonly Statement[]): AccountOfPerson[] {
  const accounts = new Map<string, AccountOfPerson>();
  for (const { account, accountName, role } of statements) {
    if (account === '') continue;
    const known = accounts.get(account) ?? { id: account, name: '', role: '' };
    accounts.set(account, { id: account, name: known.name || accountName, role: known.role || role });
  }
  return [...accounts.values()];
}
