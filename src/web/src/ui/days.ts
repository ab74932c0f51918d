/** Which day something happened, by the reader's own clock: `today`, `yesterday`, or the day as ISO writes it. */
export function dayOf(iso: string, now = new Date()) {
  const moment = new Date(iso);
  const days = Math.round((midnight(now) - midnight(moment)) / 86_400_000);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The same things, day by day. */
export function byDay<T extends { createdAt: string }>(items: T[], now = new Date()) {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.createdAt, now);
    if (days.at(-1)?.day !== day) days.push({ day, items: [] });
    days.at(-1)?.items.push(item);
  }
  return days;
}

const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
