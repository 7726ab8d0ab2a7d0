import type { StoreId } from '../brand/index';
import { Weighted } from '../random/index';

export interface City {
  readonly name: string;
  readonly province: string;
  readonly postcode: string;
  /** The shop its people can walk into. */
  readonly store: StoreId | undefined;
}

type Row = readonly [name: string, province: string, postcode: string, weight: number, store?: StoreId];

const ROWS: readonly Row[] = [
  ['Milano', 'MI', '20121', 230, 'milano-brera'],
  ['Bologna', 'BO', '40121', 150, 'bologna-centro'],
  ['Monza', 'MB', '20900', 34, 'milano-brera'],
  ['Sesto San Giovanni', 'MI', '20099', 24, 'milano-brera'],
  ['Rho', 'MI', '20017', 14, 'milano-brera'],
  ['Casalecchio di Reno', 'BO', '40033', 12, 'bologna-centro'],
  ['Modena', 'MO', '41121', 26, 'bologna-centro'],
  ['Imola', 'BO', '40026', 10, 'bologna-centro'],
  ['Roma', 'RM', '00184', 120],
  ['Torino', 'TO', '10121', 58],
  ['Napoli', 'NA', '80132', 42],
  ['Firenze', 'FI', '50122', 36],
  ['Genova', 'GE', '16121', 30],
  ['Verona', 'VR', '37121', 26],
  ['Padova', 'PD', '35121', 24],
  ['Bari', 'BA', '70122', 22],
  ['Palermo', 'PA', '90133', 22],
  ['Catania', 'CT', '95121', 16],
  ['Parma', 'PR', '43121', 20],
  ['Brescia', 'BS', '25121', 22],
  ['Bergamo', 'BG', '24121', 22],
  ['Trieste', 'TS', '34121', 14],
  ['Perugia', 'PG', '06121', 12],
  ['Cagliari', 'CA', '09124', 12],
  ['Ancona', 'AN', '60121', 8],
  ['Trento', 'TN', '38122', 10],
  ['Udine', 'UD', '33100', 9],
  ['Pisa', 'PI', '56125', 10],
  ['Lecce', 'LE', '73100', 8],
  ['Rimini', 'RN', '47921', 12],
  ['Ferrara', 'FE', '44121', 10],
  ['Como', 'CO', '22100', 10],
];

function cities(rows: readonly Row[]): Weighted<City> {
  return new Weighted(
    rows.map(
      ([name, province, postcode, weight, store]) => [{ name, province, postcode, store }, weight] as const,
    ),
  );
}

export const CITIES = cities(ROWS);
/** Where those live who prefer a shop to a screen. */
export const CITIES_WITH_STORE = cities(ROWS.filter((row) => row[4] !== undefined));
