export const STORES = ['milano-brera', 'bologna-centro'] as const;
export type StoreId = (typeof STORES)[number];

export interface Store {
  readonly id: StoreId;
  readonly name: string;
  readonly city: string;
  /** People through the door on an average open day, for 20,000 customers simulated. */
  readonly footfall: number;
}

export const STORE_OF: Readonly<Record<StoreId, Store>> = {
  'milano-brera': { id: 'milano-brera', name: 'Casa Bricco Milano Brera', city: 'Milano', footfall: 148 },
  'bologna-centro': {
    id: 'bologna-centro',
    name: 'Casa Bricco Bologna Centro',
    city: 'Bologna',
    footfall: 96,
  },
};
