import { DidSentence } from './DidSentence';
import { ListSentence } from './ListSentence';
import { SaidSentence } from './SaidSentence';
import { SequenceSentence } from './SequenceSentence';
import { ReachedSentence, StageSentence } from './StageSentence';
import type { Leaf, Sentence } from './segmentDraft';
import { TraitSentence } from './TraitSentence';

interface Props {
  readonly sentence: Sentence;
  readonly onChange: (sentence: Sentence) => void;
}

/** One condition in words. */
export function SentenceView({ sentence, onChange }: Props) {
  const { leaf, not } = sentence;
  const change = (next: Leaf, no = not) => onChange({ kind: 'sentence', not: no, leaf: next });
  switch (leaf.kind) {
    case 'did':
      return <DidSentence leaf={leaf} not={not} onChange={change} />;
    case 'sequence':
      return <SequenceSentence leaf={leaf} not={not} onChange={change} />;
    case 'stage':
      return <StageSentence leaf={leaf} not={not} onChange={change} />;
    case 'reached':
      return <ReachedSentence leaf={leaf} not={not} onChange={change} />;
    case 'said':
      return <SaidSentence leaf={leaf} not={not} onChange={change} />;
    case 'trait':
      return <TraitSentence leaf={leaf} not={not} onChange={change} />;
    case 'list':
      return <ListSentence leaf={leaf} not={not} onChange={change} />;
  }
}
