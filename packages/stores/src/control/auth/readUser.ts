import type { SignedInUser } from '@viaggio/domain/ports/authentication';

interface StoredUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language?: unknown;
}

export const readUser = ({ id, email, name, language }: StoredUser): SignedInUser => ({
  id,
  email,
  name,
  language: language === 'it' || language === 'en' ? language : null,
});
