const key = 'fixia-searches';
const most = 5;

/** The words once more in front of the others, without their former place; what is too short says nothing. */
export function withRecent(words: string, before: string[]): string[] {
  const asked = words.trim();
  if (asked.length < 2) return before;
  return [asked, ...before.filter((other) => other.toLowerCase() !== asked.toLowerCase())].slice(0, most);
}

/** What was looked for last in this browser, newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(words: string) {
  localStorage.setItem(key, JSON.stringify(withRecent(words, recentSearches())));
}

/** The option one up or down: around the list, and by way of none (-1), which is what was typed. */
export function nextOption(now: number, step: number, count: number): number {
  return ((now + 1 + step + (count + 1)) % (count + 1)) - 1;
}
