import type { Sentences } from './types';

/** What customers say in English of the things themselves. */
export const PRODUCT_ENGLISH: Pick<
  Sentences,
  'set_up' | 'taste' | 'quality' | 'noise' | 'design' | 'gift' | 'spare_parts' | 'office'
> = {
  set_up: {
    bad: [
      'The instructions {are useless|are in tiny print|skip the first start|were missing}',
      'It took me {an hour|half a day|two evenings} {to put it together|to work out how to switch it on}',
      'One part {would not fit|was the wrong way round} and {the drawing is no help|the booklet says nothing}',
      'On first use it {leaked|let steam out of the seal|gave not a drop} and {I had to look for a video|I had no idea what to do}',
    ],
    good: [
      'Ready in {five|ten|two} minutes, {clear instructions|the video shows everything}',
      'The {set-up video|guide} {is excellent|saved me|covers every step}',
      'Easy to clean{, even my gran uses it|, comes apart in seconds|}',
    ],
  },
  taste: {
    bad: [
      'The coffee {tastes burnt|is sour|is watery|has no body}{, what a shame|}',
      '{Ground too fine|Wrong grind} {for a moka|for my machine}, {it clogs the filter|it barely drips}',
      'The {Classico|decaf|single origin} {is not what it used to be|was close to its date|tasted stale this time}',
    ],
    good: [
      '{Creamy|Rich|Smooth|Fragrant} coffee, {like at the bar|better than my local cafe|mornings are different now}',
      'The {chocolate|hazelnut} {aroma|note} {is really there|fills the kitchen}',
      'The {Ethiopian|Arabica} is {a revelation|light and fruity|my favourite}, {already reordered|no going back}',
    ],
  },
  quality: {
    bad: [
      '<Product> broke after <weeks> weeks, {the handle came off|the seal gave way|the spout drips}',
      '<Product> <was> {faulty|not straight}, {the base is not flat|the lid does not close|the plastic creaks}',
      'After {a month|three washes} it {was already dull|was stained|lost its coating}',
      '{Poor materials|Quality is going down}: {my old moka lasted twenty years|you used to make them better}',
    ],
    good: [
      '<Product> <is> {very well made|solid|a little gem}, {you feel the weight|it will last for years}',
      'We have used <product> {every day for <months> months|for <months> months} and {it works like new|not one problem}',
      '{Thick steel|Excellent materials}, {closes perfectly|does not lose a drop|nothing like <rival>}',
    ],
  },
  noise: {
    bad: [
      '<Product> <is> {far too loud|louder than a drill}{, it wakes the whole house|, my neighbours complain|}',
      'It {shakes|vibrates} so much that {it walks across the counter|I have to hold it down}',
    ],
    good: [
      '<Product> <is> {quiet|really quiet}, {it wakes nobody|a blessing at six in the morning}',
      'At last {a grinder|a machine} that {does not sound like a plane|I can use while the kids sleep}',
    ],
  },
  design: {
    bad: [
      'The colour {is different in real life|is not the one in the photo}, {duller|more yellow}',
      '{Pretty but awkward|Nicer than it is handy}: {the handle gets hot|the spout drips}',
      'It is {smaller|bigger} than {it looks in the pictures|I thought}',
    ],
    good: [
      '<Product> <is> {gorgeous|elegant|made to be left out}, {everyone asks where I got it|it looks great in the kitchen}',
      'The {green|red|cream} is {beautiful|even better in person}',
    ],
  },
  gift: {
    bad: [
      'It was a present and {the receipt with the price was inside|the card was missing|the paper was torn}, {so embarrassing|not good}',
      'I paid for {gift wrap|the gift box} and {got a plain box|it was not done}',
    ],
    good: [
      'A {perfect|very welcome} present: {my mum loved it|my friends use it every day}',
      'The gift box {is elegant|looks lovely}, {with the card written properly|nothing to add}',
    ],
  },
  spare_parts: {
    bad: [
      'The right seal {is always out of stock|cannot be found}',
      'A spare handle {costs almost as much as a new pot|can only be ordered by phone}',
    ],
    good: [
      "{Found the part at once|The right part first time}, {my gran's moka lives again|and it cost very little}",
      'Great that {spare parts still exist|you still sell seals for old models}, {nothing gets thrown away|that matters}',
    ],
  },
  office: {
    bad: [
      'For our office {the invoice was wrong|nobody called back about the quote}',
      'The monthly delivery {keeps slipping|arrives when we have run out|is <days> days late}',
    ],
    good: [
      'There are <colleagues> of us in the office and {the machine copes well|the coffee is finally good}',
      '{<Person> looks after us|Our sales contact looks after us} {well|with care}, {quote on the same day|always answers}',
    ],
  },
};
