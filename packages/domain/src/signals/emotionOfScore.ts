/**
 * Emotion of a score: the straight line that sends the lowest mark of its scale to −2 and the highest to +2, so the
 * middle of the scale is 0 whatever the scale is. NPS 10 → +2, 9 → +1.6, 5 → 0; four stars of five → +1; CES 7 → +2.
 */
export function emotionOfScore(score: number, scaleMin: number, scaleMax: number): number {
  const share = (score - scaleMin) / (scaleMax - scaleMin);
  // Adding zero turns −0 into 0.
  return Math.round((share * 4 - 2) * 100) / 100 + 0;
}
