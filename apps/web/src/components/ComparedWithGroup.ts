import { createContext } from 'react';

/** Whether figures are held against another group of customers: its counts are told, since a share of them says nothing. */
export const ComparedWithGroup = createContext(false);
