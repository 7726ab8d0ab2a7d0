/**
 * Remembers the answers of a bot test: its patterns cost more than all the rest of an event, and visitors share a few
 * thousand user agents. When full it forgets everything, which is cheaper than knowing what is old.
 */
export function rememberBots(
  isBot: (userAgent: string) => boolean,
  capacity = 10_000,
): (userAgent: string) => boolean {
  const known = new Map<string, boolean>();
  return (userAgent) => {
    const remembered = known.get(userAgent);
    if (remembered !== undefined) return remembered;
    const answer = isBot(userAgent);
    if (known.size >= capacity) known.clear();
    known.set(userAgent, answer);
    return answer;
  };
}
