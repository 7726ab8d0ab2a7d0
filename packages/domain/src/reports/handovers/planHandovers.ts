import type { HandoverQuery } from '../../ports/frictionStore';
import { numberStep, type Step } from '../common/numberFilters';
import { type PeriodRequest, planDuration } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';
import { groupOfChannel } from './channelGroups';

export interface HandoversRequest {
  readonly period: PeriodRequest;
  readonly within: string | null;
  readonly followed: string;
  /** undefined: nothing is known to be a conversion. */
  readonly conversion?: Step | undefined;
}

/** Groups in the order of their numbers in a query, with the channels of each that have been met. */
export interface MetGroup {
  readonly id: string;
  readonly channels: readonly string[];
}

export interface PlannedHandovers {
  readonly query: HandoverQuery;
  /** groups[n − 1] has number n. */
  readonly groups: readonly MetGroup[];
}

/**
 * A **handover** is two consecutive contacts of one journey, both the customer's own, in different groups of channels
 * (CHANNEL_GROUPS), the second at most `within` after the first and in the period. Contacts without a channel, and what
 * we or others did between, are passed over. Each customer is then followed for `followed` from the second contact,
 * which may be the conversion itself; of several handovers of the same kind one is drawn (drawKey), so that nobody
 * counts twice. Those whose time is not over are told apart.
 *
 * @throws AppError of periods, durations and steps
 */
export function planHandovers(request: HandoversRequest, context: ReportContext): PlannedHandovers {
  const met = new Map<string, string[]>();
  const groups: { channel: number; group: number }[] = [];
  // In the order of their numbers, so that a group keeps its number as channels come.
  for (const [channel, number] of [...context.numbers.channels].sort(([, a], [, b]) => a - b)) {
    if (number === 0 || channel === '') continue;
    const id = groupOfChannel(channel);
    met.set(id, [...(met.get(id) ?? []), channel]);
    groups.push({ channel: number, group: [...met.keys()].indexOf(id) + 1 });
  }
  const { conversion } = request;
  return {
    query: {
      ...planPopulation(request.period, context),
      groups,
      within: planDuration(request.within, 'within'),
      followed: planFollowed(request.followed, 'followed'),
      conversion: conversion === undefined ? [] : numberStep(conversion, context.numbers, 'conversion'),
    },
    groups: [...met].map(([id, channels]) => ({ id, channels })),
  };
}

/** A span that has an end. */
export const planFollowed = (text: string, field: string): number => planDuration(text, field) ?? 0;
