import { createContext, useContext } from 'react';

/** Whether sentences are only read: then the parts that could be changed are words like the others. */
export const ReadOnlyContext = createContext(false);

export const useReadOnly = (): boolean => useContext(ReadOnlyContext);
