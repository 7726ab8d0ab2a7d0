import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Equation } from './attack.fixture';
import { hideSmall } from './hideSmall';
import { EXTRA, eq, holds, isClean, type Shown, sum } from './hiding.fixture';

describe('paths without their small figures', () => {
  const traveller = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 5 });
  const crowd = fc.array(fc.tuple(traveller, fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 14,
  });
  const STEPS = 4;
  it('tell of no way that few took', () => {
    fc.assert(
      fc.property(crowd, (groups) => {
        const all = groups.flatMap(([path, n]) => Array.from({ length: n }, () => path));
        const nodes = new Map<
          string,
          { step: number; name: string; people: number; started: number; ended: number }
        >();
        const links = new Map<
          string,
          { step: number; from: string; to: string; people: number; medianSeconds: number }
        >();
        for (const path of all) {
          path.slice(0, STEPS).forEach((name, i) => {
            const node = nodes.get(`${i} ${name}`) ?? { step: i + 1, name, people: 0, started: 0, ended: 0 };
            nodes.set(`${i} ${name}`, {
              ...node,
              people: node.people + 1,
              started: node.started + Number(i === 0),
              ended: node.ended + Number(i === path.length - 1),
            });
            const to = path[i + 1];
            if (to === undefined || i + 1 >= STEPS) return;
            const link = links.get(`${i} ${name} ${to}`) ?? {
              step: i + 1,
              from: name,
              to,
              people: 0,
              medianSeconds: 5,
            };
            links.set(`${i} ${name} ${to}`, { ...link, people: link.people + 1 });
          });
        }
        const data = {
          nodes: [...nodes.values()],
          links: [...links.values()],
          total: all.length,
          customers: all.length,
          names: {},
          ...EXTRA,
        };
        const hidden = hideSmall('paths', data) as Shown;
        isClean('paths', hidden);
        const truth = new Map([['total', all.length]]);
        const shown = new Map<string, number | null>([['total', hidden.total]]);
        const equations: Equation[] = [
          eq(
            'total',
            data.nodes.filter(({ step }) => step === 1).map(({ name }) => `n1${name}`),
          ),
        ];
        for (const node of data.nodes) {
          const id = `${node.step}${node.name}`;
          const seen = hidden.nodes.find(
            (one: { step: number; name: string }) => one.step === node.step && one.name === node.name,
          );
          truth.set(`n${id}`, node.people);
          truth.set(`e${id}`, node.ended);
          shown.set(`n${id}`, seen?.people ?? null);
          shown.set(`e${id}`, seen?.ended ?? null);
          const out = data.links.filter(({ step, from }) => step === node.step && from === node.name);
          const into = data.links.filter(({ step, to }) => step === node.step - 1 && to === node.name);
          const idOf = (link: (typeof out)[number]) => `l${link.step}${link.from}${link.to}`;
          // Beyond the last step shown they go on unseen.
          if (node.step < STEPS) equations.push(eq(`n${id}`, [`e${id}`, ...out.map(idOf)]));
          else {
            truth.set(`on${id}`, node.people - node.ended);
            equations.push(eq(`n${id}`, [`e${id}`, `on${id}`]));
          }
          if (node.step > 1) equations.push(eq(`n${id}`, into.map(idOf)));
        }
        // How many stopped between two steps, whoever they were.
        for (let step = 1; step < STEPS; step++) {
          const at = data.nodes.filter((node) => node.step === step);
          const next = data.nodes.filter((node) => node.step === step + 1);
          if (next.length === 0) continue;
          truth.set(`stop${step}`, sum(at.map(({ ended }) => ended)));
          equations.push({
            of: [
              [`stop${step}`, -1],
              ...at.map(({ name }): [string, number] => [`n${step}${name}`, 1]),
              ...next.map(({ name }): [string, number] => [`n${step + 1}${name}`, -1]),
            ],
            sum: 0,
          });
        }
        for (const link of data.links) {
          const seen = hidden.links.find(
            (one: typeof link) => one.step === link.step && one.from === link.from && one.to === link.to,
          );
          truth.set(`l${link.step}${link.from}${link.to}`, link.people);
          shown.set(`l${link.step}${link.from}${link.to}`, seen?.people ?? null);
        }
        holds(equations, truth, shown);
      }),
      { numRuns: 3000 },
    );
  });

  it('as a map of what follows what tell neither', () => {
    fc.assert(
      fc.property(crowd, (groups) => {
        const activities = new Map<
          string,
          { name: string; count: number; people: number; starts: number; ends: number }
        >();
        const edges = new Map<
          string,
          { from: string; to: string; count: number; people: number; medianSeconds: number }
        >();
        for (const [path, n] of groups) {
          path.forEach((name, i) => {
            const one = activities.get(name) ?? { name, count: 0, people: 0, starts: 0, ends: 0 };
            activities.set(name, {
              ...one,
              count: one.count + n,
              people: one.people + (path.indexOf(name) === i ? n : 0),
              starts: one.starts + (i === 0 ? n : 0),
              ends: one.ends + (i === path.length - 1 ? n : 0),
            });
            const to = path[i + 1];
            if (to === undefined) return;
            const edge = edges.get(`${name} ${to}`) ?? {
              from: name,
              to,
              count: 0,
              people: 0,
              medianSeconds: 1,
            };
            const first = path.findIndex((from, at) => from === name && path[at + 1] === to) === i;
            edges.set(`${name} ${to}`, {
              ...edge,
              count: edge.count + n,
              people: edge.people + (first ? n : 0),
            });
          });
        }
        const total = sum(groups.map(([, n]) => n));
        const data = {
          activities: [...activities.values()],
          edges: [...edges.values()],
          total,
          customers: total,
          names: {},
          ...EXTRA,
        };
        const hidden = hideSmall('processMap', data) as Shown;
        isClean('processMap', hidden);
        const truth = new Map([['total', total]]);
        const shown = new Map<string, number | null>([['total', hidden.total]]);
        const equations = [
          eq(
            'total',
            data.activities.map(({ name }) => `s${name}`),
          ),
          eq(
            'total',
            data.activities.map(({ name }) => `e${name}`),
          ),
        ];
        for (const one of data.activities) {
          const seen = hidden.activities.find(({ name }: { name: string }) => name === one.name);
          for (const [key, field] of [
            ['c', 'count'],
            ['s', 'starts'],
            ['e', 'ends'],
          ] as const) {
            truth.set(`${key}${one.name}`, one[field]);
            shown.set(`${key}${one.name}`, seen?.[field] ?? null);
          }
          const idOf = ({ from, to }: { from: string; to: string }) => `x${from}${to}`;
          equations.push(
            eq(`c${one.name}`, [
              `e${one.name}`,
              ...data.edges.filter(({ from }) => from === one.name).map(idOf),
            ]),
          );
          equations.push(
            eq(`c${one.name}`, [`s${one.name}`, ...data.edges.filter(({ to }) => to === one.name).map(idOf)]),
          );
        }
        for (const edge of data.edges) {
          const seen = hidden.edges.find(({ from, to }: typeof edge) => from === edge.from && to === edge.to);
          truth.set(`x${edge.from}${edge.to}`, edge.count);
          shown.set(`x${edge.from}${edge.to}`, seen?.count ?? null);
        }
        holds(equations, truth, shown);
      }),
      { numRuns: 400 },
    );
  });
});
