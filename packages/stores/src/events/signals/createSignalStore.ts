import type { ListedSignal, SignalFilter, SignalStore } from '@viaggio/domain/ports/signalStore';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';

interface Row extends Omit<ListedSignal, 'time'> {
  time: string;
}

const MS = 'toUnixTimestamp64Milli(ts)';

function conditionsOf(filter: SignalFilter, bind: Binder): string[] {
  const workspace = bind.add('UInt32', filter.workspace);
  const conditions = [`workspace = ${workspace}`, "status = 'answered'"];
  conditions.push(`${MS} >= ${bind.add('UInt64', filter.from)}`, `${MS} < ${bind.add('UInt64', filter.to)}`);
  if (filter.metrics) conditions.push(`metric IN ${bind.add('Array(String)', filter.metrics)}`);
  if (filter.stage !== undefined) conditions.push(`st = ${bind.add('UInt8', filter.stage)}`);
  if (filter.touchpoint !== undefined) conditions.push(`tp = ${bind.add('UInt16', filter.touchpoint)}`);
  if (filter.withText !== undefined) conditions.push(filter.withText ? "text != ''" : "text = ''");
  if (filter.places !== undefined) {
    conditions.push(`person IN (SELECT person FROM journeys FINAL
      WHERE workspace = ${workspace} AND hasAny(pl, ${bind.add('Array(UInt16)', filter.places)}))`);
  }
  if (filter.before) {
    const { time, id } = filter.before;
    conditions.push(`(${MS}, mh) < (${bind.add('Int64', time)}, ${bind.add('UInt64', id)})`);
  }
  return conditions;
}

/** What customers expressed, in the events store. */
export function createSignalStore(driver: EventsDriver): SignalStore {
  return {
    list: async (filter) => {
      const bind = new Binder();
      const rows = await driver.query<Row>(
        `SELECT mh AS id, ${MS} AS time, person, metric, score, scale_max AS scaleMax, emotion, provenance, text,
  language, name, st AS stage, tp AS touchpoint, channel, place
FROM signals FINAL WHERE ${conditionsOf(filter, bind).join(' AND ')}
ORDER BY ts DESC, mh DESC LIMIT ${bind.add('UInt32', filter.limit)}`,
        bind.params,
      );
      return rows.map((row) => ({ ...row, time: Number(row.time) }));
    },
  };
}
