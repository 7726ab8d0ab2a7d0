import type { Finding } from '@viaggio/contract/offline';
import { EXIT, type Exit, type Io } from '../io';
import { runOffline } from '../runOffline';
import type { Said } from '../words/doctorWords';

const GIGABYTE = 1024 ** 3;
const MEGABYTE = 1024 ** 2;

/** Looks at everything a server needs, and says what is wrong and what to do. Ends with 1 where something is wrong. */
export async function examine(io: Io, asJson: boolean): Promise<Exit> {
  const answer = await runOffline(io, ['doctor']);
  if (answer.kind !== 'findings') return EXIT.failed;
  const { findings } = answer;
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  if (asJson) io.out(`${JSON.stringify(findings)}\n`);
  else {
    const { doctor } = io.config.language.words;
    io.out(`${findings.map((one) => describe(io, one)).join('\n')}\n`);
    io.out(`${doctor.sum(count('bad'), count('odd'))}\n`);
  }
  return count('bad') > 0 ? EXIT.failed : EXIT.done;
}

function describe({ config: { language } }: Io, { about, level, values }: Finding): string {
  const { levels, findings } = language.words.doctor;
  const width = Math.max(...Object.values(levels).map(({ length }) => length));
  return `${levels[level].padEnd(width)}  ${findings[about](saying(values, language.locale), level)}`;
}

function saying(values: Finding['values'], locale: string): Said {
  const number = (name: string): number => Number(values[name] ?? 0);
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  return {
    text: (name) => String(values[name] ?? ''),
    number,
    share: (name) => format({ style: 'percent' }).format(number(name)),
    size: (name) => {
      const bytes = number(name);
      const digits = format({ maximumFractionDigits: 1 });
      return bytes >= GIGABYTE
        ? `${digits.format(bytes / GIGABYTE)} GB`
        : `${digits.format(bytes / MEGABYTE)} MB`;
    },
  };
}
