import { showValue, withValue } from '../../settings/rules/conditionValue';
import { OPERATORS } from '../../settings/rules/operators';
import type { Condition } from './contacts';

/** Marks of the language of steps, percent-encoded inside a name. The tilde is no mark of addresses: it is spelled out. */
export function escapeName(name: string): string {
  return name.replace(/[%,;:~]/g, (mark) => (mark === '~' ? '%7E' : encodeURIComponent(mark)));
}

export function unescapeName(text: string): string {
  return text.replace(/%(25|2C|3B|3A|7E)/gi, (code) => decodeURIComponent(code));
}

/** Whether a detail says all it needs: its name, and what it is compared with. One that does not is not asked. */
export function isComplete(condition: Condition): boolean {
  if (condition.property.trim() === '') return false;
  if (needsNoValue(condition)) return true;
  const isNumeric = ['greater', 'at_least', 'less', 'at_most'].includes(condition.op);
  return isNumeric ? typeof condition.value === 'number' : showValue(condition).trim() !== '';
}

export function needsNoValue({ op }: Condition): boolean {
  return op === 'exists' || op === 'not_exists';
}

function valueText(condition: Condition): string {
  const { value } = condition;
  return Array.isArray(value)
    ? value.map((each) => escapeName(String(each))).join(',')
    : escapeName(showValue(condition));
}

/** `~total:at_least:100~city:in:Roma,Milano~coupon:exists`. */
export function writeWhere(where: readonly Condition[]): string {
  return where
    .filter(isComplete)
    .map((each) => {
      const head = `~${escapeName(each.property)}:${each.op}`;
      return needsNoValue(each) ? head : `${head}:${valueText(each)}`;
    })
    .join('');
}

/** What is not understood is left out. */
export function readWhere(texts: readonly string[]): readonly Condition[] {
  return texts.map(readCondition).filter((each) => each !== undefined);
}

function readCondition(text: string): Condition | undefined {
  const [property = '', name, value = ''] = text.split(':');
  const op = OPERATORS.find((each) => each === name);
  if (!op) return undefined;
  const head = { property: unescapeName(property).trim(), op };
  const condition =
    op === 'in'
      ? { ...head, value: value.split(',').map(unescapeName) }
      : withValue(head, unescapeName(value));
  return isComplete(condition) ? condition : undefined;
}
