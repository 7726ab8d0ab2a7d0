import { ROW_NAMES } from '@viaggio/domain/maps';

/** Usual names of the rows, by their kind. */
const rows = { kinds: ROW_NAMES.en };

export default rows;
