export { campaignChannel, channelOfClass, channelOfSource } from './campaignChannel';
export { CHANNEL_NAMES } from './channelNames';
export { CHANNELS, type Channel, isChannel } from './channels';
export { classifyHost, classifyReferrer } from './classifyReferrer';
export { channelOfClickId } from './clickIds';
export { hostOf, isSameSite, pathOf, registrableDomain } from './host';
export { nameChannel } from './nameChannel';
export { REFERRER_CLASSES, type ReferrerClass } from './referrerClasses';
