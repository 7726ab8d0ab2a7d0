import type { MapCard } from '@viaggio/domain/maps';

/** Changes of one card, as its fields make them. */
export type ChangeCard = (change: Partial<Omit<MapCard, 'id' | 'row' | 'stage' | 'text'>>) => void;
