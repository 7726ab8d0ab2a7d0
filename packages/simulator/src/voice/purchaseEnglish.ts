import type { Sentences } from './types';

/** What customers say in English of ordering, paying and receiving. */
export const PURCHASE_ENGLISH: Pick<
  Sentences,
  'shipping_cost' | 'delivery_time' | 'courier' | 'packaging' | 'payment' | 'website' | 'returns' | 'price'
> = {
  shipping_cost: {
    bad: [
      '{Shipping costs only show up|You only find out about shipping} {at the very end|on the last step|when you pay}',
      '<euro> to ship {a bag of coffee|a rubber seal|such a small order} {is too much|feels wrong|makes no sense}',
      'I {could not work out|never understood} what {delivery would cost|I would pay for shipping}',
      'I was {three euros|a few cents} short of free shipping and {gave up|left it in the basket|had to add things I did not need}',
      'Shipping {costs more than|costs nearly as much as} the {coffee|spare part} I {wanted|ordered}',
    ],
    good: [
      '{Free shipping|Shipping was free} {as promised|even on a small order} and {no surprises at checkout|nothing hidden}',
      'Delivery costs were {clear from the start|shown on the product page}',
      'I picked it up <instore> and {paid no shipping|saved the delivery fee}',
    ],
  },
  delivery_time: {
    bad: [
      'It took <days> days {to get here|for a parcel from Milan|before anything moved}',
      'It was meant to arrive {on Tuesday|within 48 hours|by Friday} and {I am still waiting|came <days> days late|nobody told me it was delayed}',
      'The tracking was stuck {for <days> days|on "processing"|without explanation}',
      '{<days> days late|A delay of <days> days} and {not one message|no apology|total silence}',
      'I needed it for {a birthday|Sunday|my mum} and it came {too late|the day after}',
    ],
    good: [
      '{Ordered|Bought it} {on Sunday night|on Monday} and it {was here on Tuesday|came two days later|arrived the next day}',
      '{Delivery|Shipping} was {very fast|right on time|quicker than promised}{, even to <city>|}',
      'It arrived {early|on the promised day|in under 48 hours}, {tracked all the way|with a message at every step}',
    ],
  },
  courier: {
    bad: [
      'The courier {left the parcel|dumped it} {by the front door|with a neighbour and no note|in the rain}',
      'The driver {never rang the bell|wrote "nobody home" while I was in|turned up without calling}',
      'Two failed deliveries and {I had to fetch it at the depot|it went back to the sender}',
      'Since the {courier strike|strike} {nobody knows anything|my parcel has been lost for <days> days}',
    ],
    good: [
      'The courier {was lovely|called before coming|carried it up four floors}',
      'I could {move the delivery|pick the time} {with one message|in the app}, {very handy|no phone call needed}',
    ],
  },
  packaging: {
    bad: [
      'The box came {crushed|torn on one side|soaking wet} and <product> <was> scratched',
      '{Poor|Flimsy|Ridiculous} packaging: {<product> rattled about inside|two sheets of paper and that is it}',
      'Far too much plastic {for a bag of coffee|for something this small}, {a pity|not what I expected from you}',
      '<Product> arrived with {a dent|a chipped handle|a broken part} because {there was no padding|the box was too thin}',
    ],
    good: [
      '{Beautifully|Very well|Carefully} packed, {all cardboard|no plastic at all|you can tell they care}',
      '<Product> arrived {without a scratch|in perfect shape}, {wrapped with care|in a sturdy box}',
      'A {handwritten note|small coffee sample} in the box, {such a nice touch|lovely idea}',
    ],
  },
  payment: {
    bad: [
      'Payment {refused|declined} {twice|three times|four times} {with the same card|for no reason|and then charged anyway}',
      '{On my phone the site|The checkout} {froze|threw an error|went back to the basket} {when I tried to pay|after the bank had confirmed}',
      'I tried {card and PayPal|three cards|<payment>} and {nothing worked|always got "payment failed"|gave up in the end}',
      'I was {charged twice|left with money on hold for <days> days} and {had to chase the refund|nobody could say why}',
    ],
    good: [
      'Paid {in seconds|in two taps|without trouble} with <payment>',
      'The three {interest-free instalments|instalments} {made it easy|were handy for the machine}',
    ],
  },
  website: {
    bad: [
      '{The mobile site|The app} {is slow|keeps freezing|crashes} {when I open the basket|right at checkout}',
      'I {lost my basket|had to start over|typed my address again} {twice|three times|every time}',
      'The newsletter link {led nowhere|gave a page not found|was broken}',
      '{You cannot tell|The page does not say} {if it works on induction|how many cups it really makes|which seal fits}',
    ],
    good: [
      '{Clear site|The site is simple and quick}, {found what I wanted at once|done in five minutes}',
      'The {moka guide|grinding guide} {answered every question|was better than any review}',
    ],
  },
  returns: {
    bad: [
      'To return it I {had to print three forms|had to call <times> times|waited <days> days}',
      'The refund {has not arrived|took <days> days|came without the shipping}',
      'I sent <product> back and {have heard nothing since|they keep asking for proof}',
    ],
    good: [
      '{Easy return|Returning it was easy}, {refunded in <few> days|they collected it|no questions asked}',
      'I swapped <product> <instore> {in five minutes|without a receipt}',
    ],
  },
  price: {
    bad: [
      '{Pricey|A bit expensive|Too expensive for me}, {<rival> costs half|you can find cheaper}',
      'The discount code {did not work|was refused|did not apply to anything I wanted}',
      'Paid full price and {a week later|the next day} it was {on sale|20% off}, {so annoying|not fair}',
    ],
    good: [
      '{Great|Good} value for money{, better than <rival>|, especially on offer|}',
      '{With the Black Friday discount|With the newsletter code} it was a {bargain|steal}',
      'Not {cheap|the cheapest}, but {worth it|you feel the difference}',
    ],
  },
};
