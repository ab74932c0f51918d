/** A text and the addresses in it, each shown with the domain it leads to: nobody is led elsewhere than they read. */
export function parts(text: string): { text: string; href?: string; domain?: string }[] {
  const found: { text: string; href?: string; domain?: string }[] = [];
  let at = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/gi)) {
    const url = URL.canParse(match[0]) ? new URL(match[0]) : undefined;
    if (!url) continue;
    if (match.index > at) found.push({ text: text.slice(at, match.index) });
    found.push({ text: match[0], href: url.href, domain: url.hostname });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}
