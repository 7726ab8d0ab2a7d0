import { useTranslation } from 'react-i18next';
import { CUSTOMERS, type Customers } from '../app/searches';
import { Picker } from './Picker';

interface Props {
  readonly value: Customers | undefined;
  readonly onChange: (customers: Customers | undefined) => void;
}

/** New and returning customers, or only one of the two. */
export function CustomersPicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Picker<Customers | ''>
      name={t('reports.pickCustomers')}
      value={value ?? ''}
      choices={[
        { value: '', label: t('reports.newAndReturning') },
        ...CUSTOMERS.map((one) => ({
          value: one,
          label: t(`reports.customers_${one}`),
          hint: t(`reports.customersHint_${one}`),
        })),
      ]}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
