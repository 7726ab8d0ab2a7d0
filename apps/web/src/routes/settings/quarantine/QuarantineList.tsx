import type { Quarantined } from '@viaggio/contract/quarantine';
import { useState } from 'react';
import { useMay } from '../../../app/session';
import rows from '../rows.module.css';
import { MendPanel } from './MendPanel';
import { QuarantineLine } from './QuarantineLine';

export function QuarantineList({ items }: { items: readonly Quarantined[] }) {
  const may = useMay('editor');
  const [mending, setMending] = useState<Quarantined>();
  return (
    <>
      <ul className={rows.rows}>
        {items.map((item) => (
          <QuarantineLine key={item.id} item={item} onMend={may ? () => setMending(item) : undefined} />
        ))}
      </ul>
      {mending && <MendPanel item={mending} onClose={() => setMending(undefined)} />}
    </>
  );
}
