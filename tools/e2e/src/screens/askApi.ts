import type { ScreensWorld } from './screensWorld';

interface Stage {
  readonly id: string;
  readonly name: { readonly it: string };
  readonly entered: number;
  readonly lost: number;
  readonly valueAtStake: number | null;
}

/** The days the map shows for "last 12 months", in Rome. */
function lastYear(): { from: string; to: string } {
  const day = (offset: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(Date.now() + offset * 86_400_000);
  return { from: day(-364), to: day(1) };
}

/** What the server says of the stages: the screens must say the same. */
export async function askOverview(world: ScreensWorld, workspace: string): Promise<Stage[]> {
  const answer = await world.context.request.post('/api/v1/reports/overview', {
    headers: { origin: world.url, 'x-workspace': workspace },
    data: { period: lastYear() },
  });
  const { data } = (await answer.json()) as { data: { stages: Stage[] } };
  return data.stages;
}
