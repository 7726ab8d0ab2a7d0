import { ORDER_ADDS, orderEvents, orderState } from './orderEvents';
import type { ImportPreset } from './preset';

const DATE = 'Date|Data|date_add';
const TOTAL = 'Total|Totale|total_paid_tax_incl|total_paid';

/**
 * Orders of PrestaShop: Orders → cog → Export. Columns of `exportAction` in
 * PrestaShopBundle/Controller/Admin/Sell/Order/OrderController.php, with their Italian names; customers by initial and
 * surname only. With an `email` column (the SQL manager's query of the guide) customers are told apart.
 *
 * https://docs.prestashop-project.org/v.8-documentation/user-guide/selling/managing-orders/order-list-management
 */
export const prestaShopOrders: ImportPreset = {
  id: 'prestashop-orders',
  tool: 'PrestaShop',
  recognise: [
    ['Reference|Riferimento', 'New client|Nuovo cliente', TOTAL, 'Payment|Pagamento', DATE],
    ['reference', 'date_add', 'total_paid_tax_incl|total_paid', 'email'],
  ],
  columns: {
    event: '+event',
    time: '+time',
    value: '+amount',
    messageId: '+id',
    person: '+person',
    email: 'email|Email',
    account: 'Company|Azienda|Società',
    currency: 'currency|Valuta|iso_code',
  },
  properties: {
    order_id: 'Reference|Riferimento',
    payment: 'Payment|Pagamento',
    status: 'Status|Stato|osname',
    firstName: 'firstname',
    lastName: 'lastname',
  },
  constants: { channel: 'shop' },
  leftOut: ['ID', 'id_order', DATE, TOTAL],
  isMoney: true,
  rows: {
    adds: [...ORDER_ADDS, '+person'],
    of: ({ text }) => {
      const reference = text('Reference|Riferimento');
      const person = text('email|Email') === '' ? text('Customer|Cliente') : '';
      return orderEvents({
        state: orderState(text('Status|Stato|osname')),
        id: reference === '' ? '' : `prestashop ${reference}`,
        time: text(DATE),
        cancelledAt: '',
        amount: text(TOTAL),
        refunded: '',
        isKnown: person !== '' || text('email|Email') !== '',
      }).map((event) => ({ ...event, '+person': person }));
    },
  },
  caution: 'names_only',
};
