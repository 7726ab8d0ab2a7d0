import type { PathsData } from '@viaggio/contract/reports';
import type { PathsSearch } from '../../../app/analysisSearches';
import { Button } from '../../../components/Button';
import { PanelNote, PanelValue } from '../../../components/PanelParts';
import { useFormat } from '../../../format';
import type { Contact } from '../builder/contacts';
import { readContacts, writeContacts } from '../builder/contactsText';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { findCell } from './findCell';
import css from './PathsEvidence.module.css';
import { useFlowWords } from './useFlowWords';
import { WayList } from './WayList';

interface Props {
  readonly data: PathsData;
  readonly cell: string;
  readonly search: PathsSearch;
  readonly name: (id: string) => string;
}

/** What is known of a place or a way besides its people: where they go, where they came from, what can be asked next. */
export function PathsEvidence({ data, cell, search, name }: Props) {
  const format = useFormat();
  const words = useFlowWords(data, search, name);
  const { node, link } = findCell(data, cell);
  if (link) return <PanelNote>{words.link(link)}</PanelNote>;
  if (!node) return null;
  return (
    <>
      <PanelValue>{words.count(node.people)}</PanelValue>
      <PanelNote>{format.share(node.people / Math.max(1, data.total))}</PanelNote>
      <WayList data={data} node={node} side="out" name={name} />
      <WayList data={data} node={node} side="in" name={name} />
      {node.name !== 'other' && node.name !== 'none' && <AskNext id={node.name} search={search} />}
    </>
  );
}

const ENDS = ['start', 'through', 'exclude'] as const;

/** The place as part of the next question. */
function AskNext({ id, search }: { id: string; search: PathsSearch }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const contact: Contact = { kind: search.by ?? 'touchpoint', value: id };
  const add = (end: (typeof ENDS)[number]) => {
    const kept = end === 'exclude' ? readContacts(search.exclude) : [];
    ask({ [end]: writeContacts([...kept, contact]) });
  };
  return (
    <div className={css.next}>
      {ENDS.map((end) => (
        <Button key={end} small onClick={() => add(end)}>
          {t(`analysis.paths.${end}Here`)}
        </Button>
      ))}
    </div>
  );
}
