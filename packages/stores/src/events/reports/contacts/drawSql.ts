/**
 * Array of `drawKey` of the domain for a person and each moment of an array; products wrap at 64 bits. Each step walks
 * the whole array: an expression used twice would be written out twice. Who is drawn is the first with the least key.
 */
export function drawSql(person: string, moments: string): string {
  const seeds = `arrayMap(v -> bitXor(${person}, toUInt64(v) * toUInt64(11400714819323198485)), ${moments})`;
  const mix = (bits: number, factor: string, of: string): string =>
    `arrayMap(z -> bitXor(z, bitShiftRight(z, ${bits})) * toUInt64(${factor}), ${of})`;
  const mixed = mix(27, '10723151780598845931', mix(30, '13787848793156543929', seeds));
  return `arrayMap(z -> bitXor(z, bitShiftRight(z, 31)), ${mixed})`;
}

/** Element of an array that the keys beside it draw; keys and array are columns. */
export const drawnSql = (array: string, keys: string): string =>
  `${array}[indexOf(${keys}, arrayMin(${keys}))]`;
