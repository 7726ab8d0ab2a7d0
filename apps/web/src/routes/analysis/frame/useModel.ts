import { useMemo } from 'react';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { type DefaultQuestion, defaultQuestion } from '../builder/defaultQuestion';

/** The stages of the workspace, and the question they make; undefined until they are known. */
export function useModel() {
  const model = useDefaultModel();
  const usual: DefaultQuestion | undefined = useMemo(() => model && defaultQuestion(model), [model]);
  return { model, usual };
}
