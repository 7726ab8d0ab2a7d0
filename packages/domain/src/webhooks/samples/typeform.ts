import type { SampleDelivery } from './types';

/** In the shape of typeform.com/developers/webhooks/example-payload; nobody in it exists. */
export const typeformSamples: readonly SampleDelivery[] = [
  {
    headers: {},
    body: {
      event_id: '01HSAMPLEEVENT0000000000001',
      event_type: 'form_response',
      form_response: {
        form_id: 'bRv9Kp',
        token: 'q7sampletoken0001',
        landed_at: '2026-03-05T18:00:10Z',
        submitted_at: '2026-03-05T18:01:42Z',
        hidden: { user_id: '', place: 'torino-centro' },
        calculated: { score: 0 },
        definition: {
          id: 'bRv9Kp',
          title: 'Come è andata in negozio?',
          fields: [
            { id: 'f1', title: 'Ci consiglieresti?', type: 'nps', ref: 'recommend', properties: {} },
            {
              id: 'f2',
              title: 'Che cosa dovremmo migliorare?',
              type: 'long_text',
              ref: 'improve',
              properties: {},
            },
            { id: 'f3', title: 'La tua e-mail', type: 'email', ref: 'email', properties: {} },
            { id: 'f4', title: 'Il tuo telefono', type: 'phone_number', ref: 'phone', properties: {} },
          ],
        },
        answers: [
          { type: 'number', number: 6, field: { id: 'f1', type: 'nps', ref: 'recommend' } },
          {
            type: 'text',
            text: 'Alla cassa si aspetta troppo.',
            field: { id: 'f2', type: 'long_text', ref: 'improve' },
          },
          {
            type: 'email',
            email: 'paolo.greco@example.it',
            field: { id: 'f3', type: 'email', ref: 'email' },
          },
          {
            type: 'phone_number',
            phone_number: '+393330009988',
            field: { id: 'f4', type: 'phone_number', ref: 'phone' },
          },
        ],
      },
    },
  },
  {
    headers: {},
    body: {
      event_id: '01HSAMPLEEVENT0000000000002',
      event_type: 'form_response',
      form_response: {
        form_id: 'bRv9Kp',
        token: 'q7sampletoken0002',
        landed_at: '2026-03-05T19:00:00Z',
        submitted_at: '2026-03-05T19:00:31Z',
        definition: {
          id: 'bRv9Kp',
          title: 'Come è andata in negozio?',
          fields: [
            { id: 'f9', title: 'Quante stelle?', type: 'rating', ref: 'stars', properties: { steps: 5 } },
          ],
        },
        answers: [{ type: 'number', number: 4, field: { id: 'f9', type: 'rating', ref: 'stars' } }],
      },
    },
  },
];
