import type { Frames, Sentences } from './types';

/** What customers say in English of the people who serve them. */
export const SERVICE_ENGLISH: Pick<Sentences, 'phone_wait' | 'store_staff' | 'loyalty' | 'whatsapp'> = {
  phone_wait: {
    bad: [
      'I {waited|was on hold} {<minutes> minutes|almost <minutes> minutes|over <minutes> minutes} {before anyone answered|and then the line dropped|only to be told to call back}',
      'I called <times> times and {nobody picked up|spoke to someone different each time|had to explain it all again}',
      'On the phone {nobody knew about my order|they passed me around|they promise to call back and never do}',
    ],
    good: [
      '{<Person> on the phone|The lady on the phone|Customer service} {was so kind|fixed it in <few> minutes|understood at once}',
      'I called and {they answered straight away|it was solved in five minutes}',
    ],
  },
  store_staff: {
    bad: [
      '<Instore> {nobody said hello|the staff were chatting|there was one person at the till} and {I left|I waited <minutes> minutes}',
      'The shop {was closed though the site said open|did not have what I had reserved}',
      'My pick-up <instore> {was not ready|took <minutes> minutes of queueing}',
    ],
    good: [
      '<Instore> {<Person> gave me patient advice|they let me taste three blends|they showed me how to use a moka}{, so kind|}',
      '{Friendly and expert staff|The kindest staff}, {I always enjoy going <instore>|they really listen}',
      '<Person> <instore> {is wonderful|deserves a raise|remembers my coffee}',
    ],
  },
  loyalty: {
    bad: [
      'My loyalty points {were not added|expired without notice|cannot be used online}',
      'A customer for years and {never a kind thought|the offers are only for new people}',
    ],
    good: [
      'For my birthday they sent {a bag of coffee|a voucher}, {what a nice surprise|a small thing but it counts}',
      'They {remember me|treat me well} {every time|even after months}, {a customer since <year>|that is why I come back}',
    ],
  },
  whatsapp: {
    bad: [
      'On WhatsApp {they answer after two days|a bot replies and understands nothing}',
      'In chat they {pasted the same line|told me to phone} {three times|without solving anything}',
    ],
    good: [
      'I wrote on WhatsApp and {in <few> minutes|the same evening} {had my answer|they sent the right video}',
      '{Very handy|Handy} chat: {send a photo and they tell you which part|a real person answers}',
    ],
  },
};

export const FRAMES_ENGLISH: Frames = {
  openers: {
    '-2': [
      '{Terrible|Awful|Dreadful} experience',
      'Never again',
      '{Really angry|Speechless}',
      'So disappointed',
      '',
      '',
      '',
    ],
    '-1': ['{Disappointed|A bit disappointed}', 'Not great', '{Sorry to say|Sadly}', '', '', '', ''],
    '0': ['Average', 'Nothing special', 'Good and bad', '', '', ''],
    '1': ['{Happy|Pleased}', 'All good', 'Good experience', '', '', '', ''],
    '2': [
      '{Fantastic|Brilliant|Wonderful}',
      '{So happy|Delighted}',
      'Ten out of ten',
      'Well done',
      '',
      '',
      '',
    ],
  },
  closers: {
    '-2': [
      '{Will not buy again|Never buying again}',
      'Avoid',
      '{I want my money back|Waiting for an answer}',
      'Next time {<rival>|somewhere else}',
      '',
      '',
      '',
    ],
    '-1': ['Hope {it gets better|it was a one-off}', '{Could be better|I expected more}', '', '', '', ''],
    '0': ['{We will see|Let us see} next time', 'Room for improvement', '', '', ''],
    '1': ['{Recommended|Would recommend}', 'Will be back', 'Thanks', '', '', ''],
    '2': [
      '{Highly recommended|Told all my friends}',
      '{Thank you so much|Thank you all}',
      'Customer for life',
      'Five stars',
      '',
      '',
    ],
  },
  but: [', but {bad}', ', though {bad}', '. Only thing: {bad}', '. A shame: {bad}'],
  and: ['. {next}', '. Also, {next}', '. {next}'],
  brief: {
    '-2': ['{Awful|Terrible}', 'Avoid', 'Zero stars'],
    '-1': ['{Disappointed|Not happy}', 'Expected more', 'Slow service'],
    '0': ['{Ok|Fine|Average}', 'Neither good nor bad'],
    '1': ['{All good|Good}', '{Good product|Good service}', 'Quick'],
    '2': ['{Excellent|Perfect|Great}', '{Love it|Loved it}', 'You are the best'],
  },
};
