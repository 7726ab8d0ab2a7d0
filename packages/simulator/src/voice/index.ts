export { askQuestion } from './askQuestion';
export { type CommentWish, composeComment } from './composeComment';
export { RIVALS } from './fillSlot';
export { type Emotion, type Language, type Moment, TOPICS, type Topic } from './types';
