export { numberRule, pickedRulesOf, type RuleContext } from './numberRule';
export type {
  DidRule,
  ListRule,
  PickedRule,
  PickedTrait,
  Range,
  ReachedRule,
  SaidRule,
  SegmentRule,
  SequenceRule,
  StageRule,
  TraitRule,
} from './types';
