import type { MappingRule, ValueRule, WebhookMapping } from '../mapping/types';
import { among, first, is, text, there } from './parts';

/**
 * Typeform: an answered form becomes one answer of a survey. Payload as documented at
 * typeform.com/developers/webhooks/example-payload. `event_id` is the delivery's; `token` is the response's own, the same
 * however often it is sent.
 */
const answers = 'form_response.answers';
const hidden = 'form_response.hidden';

const respondent: Pick<MappingRule, 'userId' | 'externalIds' | 'traits'> = {
  userId: first(`${hidden}.user_id`, `${hidden}.userid`),
  externalIds: {},
  traits: {
    email: first(`${answers}[type=email].email`, `${hidden}.email`),
    phone: first(`${answers}[type=phone_number].phone_number`, `${hidden}.phone`),
  },
};

/** A question as it was asked, for whoever reads the answers. */
const given: ValueRule = {
  list: `$.${answers}`,
  each: {
    field: 'field.ref',
    type: 'type',
    answer: first(
      'text',
      'email',
      'phone_number',
      'url',
      'date',
      text('number'),
      text('boolean'),
      'choice.label',
      'choice.other',
      {
        list: 'choices.labels',
      },
    ),
  },
};

const said: Readonly<Record<string, ValueRule>> = {
  survey_id: 'form_response.form_id',
  survey: 'form_response.definition.title',
  place: first(`${hidden}.place`, `${hidden}.store`),
  touchpoint: `${hidden}.touchpoint`,
  text: first(`${answers}[field.type=long_text].text`, `${answers}[type=text].text`),
  answers: given,
};

const answer = (
  name: string,
  when: MappingRule['when'],
  score: Readonly<Record<string, ValueRule>>,
): MappingRule => ({
  ...respondent,
  name,
  when: [among('event_type', 'form_response'), ...when],
  type: 'track',
  event: is('Survey Answered'),
  id: ['form_response.token'],
  time: first('form_response.submitted_at', 'form_response.landed_at'),
  properties: { ...said, ...score },
});

const recommending = there(`${answers}[field.type=nps].number`);
const rated = there(`${answers}[field.type=rating].number`);
const scaled = there(`${answers}[field.type=opinion_scale].number`);
const not = (condition: MappingRule['when'][number]) => ({ ...condition, exists: false });

export const typeformMapping: WebhookMapping = {
  version: 1,
  ignore: [],
  rules: [
    answer('Would they recommend us (0–10)', [recommending], {
      metric: is('nps'),
      score: `${answers}[field.type=nps].number`,
    }),
    answer('Marks in stars', [not(recommending), rated], {
      metric: is('rating'),
      score: `${answers}[field.type=rating].number`,
      scale_max: {
        first: ['form_response.definition.fields[type=rating].properties.steps', is(5)],
        as: 'number',
      },
    }),
    answer('Marks on a scale', [not(recommending), not(rated), scaled], {
      metric: is('rating'),
      score: `${answers}[field.type=opinion_scale].number`,
      scale_min: is(0),
      scale_max: {
        first: ['form_response.definition.fields[type=opinion_scale].properties.steps', is(10)],
        as: 'number',
      },
    }),
    answer('Words alone', [not(recommending), not(rated), not(scaled)], {}),
    {
      ...respondent,
      name: 'Who answered',
      when: [
        among('event_type', 'form_response'),
        there(respondent.traits.email!),
        there(first(respondent.userId!, respondent.traits.phone!)),
      ],
      type: 'identify',
      id: ['form_response.token'],
      time: 'form_response.submitted_at',
      properties: {},
    },
  ],
};
