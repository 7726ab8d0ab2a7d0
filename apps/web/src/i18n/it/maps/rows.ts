import { ROW_NAMES } from '@viaggio/domain/maps';
import type { Texts } from '../../types';

/** Usual names of the rows, by their kind. */
const rows: Texts['maps']['rows'] = { kinds: ROW_NAMES.it };

export default rows;
