const site = {
  title: 'Connect the site',
  lead: 'Paste this before the end of the head of your pages. Segment’s own client works too: same address, same code.',
  snippet: 'Snippet for the site',
  consent:
    'Nothing is stored or sent before a visitor agrees. Cookie banners that speak Google’s consent mode or IAB’s framework are understood; any other calls viaggio.consent(true) or viaggio.consent(false).',
  count: 'Count those who do not agree',
  countHelp: 'Pages and visits as bare figures, without any identifier and without storing anything.',
  otherWays: 'Other ways, for whoever programs the site',
  tag: 'One tag, for pages that allow no lines of script',
  package: 'With npm',
  waiting: 'Waiting for the first event…',
  arrived: 'The first event arrived',
  arrivedAt: '{{name}}, {{ago}}',
  open: 'Open the map',
};
export default site;
