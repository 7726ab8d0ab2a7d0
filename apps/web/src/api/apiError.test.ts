import { describe, expect, it } from 'vitest';
import { readRefusal } from './apiError';

function answer(status: number, body: unknown): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
}

describe('a refused answer', () => {
  it('is read as the application writes it', async () => {
    const body = { error: { code: 'last_owner', message: 'Keep one.', field: 'role' } };
    const refusal = await readRefusal(answer(409, body));
    expect([refusal.status, refusal.code, refusal.field]).toEqual([409, 'last_owner', 'role']);
  });

  it('is read as the sign-in library writes it', async () => {
    const refusal = await readRefusal(answer(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'No.' }));
    expect(refusal.code).toBe('invalid_email_or_password');
  });

  it('is known by its status when a proxy answers with a page', async () => {
    expect((await readRefusal(answer(502, '<html>Bad gateway</html>'))).code).toBe('status_502');
  });
});
