import type { JourneyModel } from '../types';
import { templateOf } from './templates';

/** Whether nobody has written anything into the model: it says what the template of its id says. */
export function isTemplate(model: JourneyModel): boolean {
  const template = templateOf(model.id);
  return template !== undefined && same({ ...model, version: 0 }, { ...template, version: 0 });
}

/** Equal as JSON, whatever the order of the fields: stores keep their own. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
