import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readAccess } from '../../api';

const KEY = ['account', 'access'] as const;

/** How the account is protected, and where it is signed in. */
export function useAccess() {
  return useQuery({ queryKey: KEY, queryFn: readAccess });
}

/** A change of the account's protection: afterwards what is known of it is asked again. */
export function useAccessChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: KEY });
      onDone?.(answer);
    },
  });
}
