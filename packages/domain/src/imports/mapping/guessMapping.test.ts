import { describe, expect, it } from 'vitest';
import { surveyTable } from '../testing/surveyTable.fixture';
import { guessMapping } from './guessMapping';
import { formatMapping } from './parseMapping';

const guess = (text: string, separator = ','): string =>
  formatMapping(guessMapping(surveyTable(text, separator).columns, { currency: 'EUR' }).mapping);

describe('guessMapping of files of events', () => {
  it('knows the columns of a shop', () => {
    const text = `user_id,session_id,event,timestamp,platform,acquisition_channel
user_0000,sess_1,home,2024-03-13 10:21:14,desktop,email
user_0001,sess_2,product_view,2024-03-13 10:21:28,mobile,organic
`;
    expect(guess(text)).toBe('person=user_id,event=event,time=timestamp,channel=acquisition_channel');
  });

  it('knows the names of process mining, and tells the time from the start', () => {
    const text = `case:concept:name,concept:name,time:timestamp,start_timestamp
C1,place order,2015-01-05 09:02:50+00:00,2015-01-05 09:00:07+00:00
C2,send invoice,2015-01-05 10:54:11+00:00,2015-01-05 10:18:21+00:00
`;
    expect(guess(text)).toBe('person=case:concept:name,event=concept:name,time=time:timestamp');
  });

  it('takes a name that many rows share for that of the event', () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) => `u${index},${index % 2 ? 'open' : 'close'},2024-01-01`,
    );
    expect(guess(`user,name,date\n${rows.join('\n')}\n`)).toBe('person=user,event=name,time=date');
  });
});

describe('guessMapping of files without a column of events', () => {
  it('takes dates, customers and amounts for orders, in the currency of the workspace', () => {
    const text = `Data ordine;N. ordine;Cliente;E-mail;Totale
31/12/2026;1001;Rossi Mario;mario@rossi.it;1.234,56
01/01/2027;1002;Bianchi Anna;anna@bianchi.it;12,00
`;
    expect(guess(text, ';')).toBe(
      'email=E-mail,time=Data ordine,value=Totale,name=Cliente,event="Order Completed",currency="EUR"',
    );
  });

  it('takes an id of its own for each row of a file of orders for the order, not the customer', () => {
    const text = `id,date,customer_email,total\n1,2024-01-01,a@b.it,12.5\n2,2024-01-02,c@d.it,13.5\n`;
    expect(guess(text)).toBe(
      'email=customer_email,time=date,value=total,event="Order Completed",currency="EUR"',
    );
  });

  it('takes people without dates for a list of customers, with their names in two columns', () => {
    const text = `Codice cliente,Nome,Cognome,Telefono,Città
0123,Anna,Rossi,+39 333 1234567,Torino
NA,Mario,Bianchi,02 1234567,Milano
`;
    expect(guess(text)).toBe(
      'person=Codice cliente,phone=Telefono,event="Identify",property.firstName=Nome,property.lastName=Cognome',
    );
  });

  it('does not take orders whose dates cannot be read for a list of customers', () => {
    expect(guess('Email,Data ordine,Totale\na@b.it,domani,12\nc@d.it,ieri,13\n')).toBe(
      'email=Email,value=Totale,event="Order Completed",currency="EUR"',
    );
  });

  it('uses the names of customers where nothing else says who they are', () => {
    expect(guess('Cliente,Data,Importo\nMario Rossi,31/12/2026,12\nAnna Bianchi,1/1/2027,15\n')).toBe(
      'person=Cliente,time=Data,value=Importo,event="Order Completed",currency="EUR"',
    );
  });

  it('takes answers from 0 to 10 for a survey', () => {
    const text = `Timestamp,"On a scale of 0-10, how would you rate us?",...why?
11/1/2019 8:51:12,0,Bad service
11/1/2019 9:05:13,9,Nice
`;
    expect(guess(text)).toBe(
      `time=Timestamp,text=...why?,event="Survey Answered",property.nps='On a scale of 0-10, how would you rate us?'`,
    );
  });

  it('takes stars with words for reviews', () => {
    expect(guess('data,voto,recensione\n1/2/2026,5,Bello\n13/2/2026,2,Mah\n')).toBe(
      'time=data,score=voto,text=recensione,event="Review Posted"',
    );
  });

  it('takes days with spending for costs, with people through a door for counts', () => {
    expect(guess('date,channel,spend\n2024-01-01,ad,120.5\n')).toBe(
      'time=date,channel=channel,event="Cost Recorded",property.amount=spend',
    );
    expect(guess('data,negozio,ingressi\n2024-01-01,Torino,120\n')).toBe(
      'time=data,place=negozio,event="Count Recorded",property.count=ingressi',
    );
  });

  it('says nothing where it cannot know', () => {
    const text = 'user,date,colour\nu1,2024-01-01,red\nu1,2024-01-02,blue\n';
    expect(guess(text)).toBe('person=user,time=date');
  });
});

it('never takes a word for a date or an amount because of its name', () => {
  expect(guess('user,event,date,total\nu1,a,soon,many\nu2,b,later,few\n')).toBe('person=user,event=event');
});

it('says how sure it is', () => {
  const { confidence } = guessMapping(surveyTable('user_id,event,quando,a\nu,e,2024-01-01,b\n').columns, {
    currency: 'EUR',
  });
  expect(confidence.get('person')).toBe(1);
  expect(confidence.get('time')).toBeLessThan(1);
});
